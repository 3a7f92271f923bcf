import Agencies
package import Casework
import Dossiers
import Language
package import Markup
import Procedures
package import WebShared
package import WorkingTime

/// Mẫu 01: giấy tiếp nhận hồ sơ và hẹn trả kết quả. One A5 page.
package struct AcceptanceSlip: Sendable {
  package var head: SlipHead
  package var code: String
  /// Where the QR code leads: the public page of the dossier.
  package var lookUpAddress: String
  package var applicant: SlipPerson
  package var authorisedPerson: SlipPerson?
  /// Nội dung yêu cầu giải quyết.
  package var request: String
  package var papers: [SlipPaper]
  package var sets: Int
  package var term: String
  package var receivedAt: Instant
  package var dueAt: Instant
  package var fee: String?
  package var resultPlace: String
  /// Số thứ tự in the register; the book is the agency's, of this year.
  package var registerNumber: Int
  package var receiver: String

  /// Everything of the slip; the fields may be changed one by one afterwards.
  package init(
    head: SlipHead, code: String, lookUpAddress: String, applicant: SlipPerson, authorisedPerson: SlipPerson? = nil,
    request: String, papers: [SlipPaper], sets: Int = 1, term: String, receivedAt: Instant, dueAt: Instant,
    fee: String? = nil, resultPlace: String, registerNumber: Int, receiver: String
  ) {
    (self.head, self.code, self.lookUpAddress) = (head, code, lookUpAddress)
    (self.applicant, self.authorisedPerson, self.request) = (applicant, authorisedPerson, request)
    (self.papers, self.sets, self.term) = (papers, sets, term)
    (self.receivedAt, self.dueAt, self.fee) = (receivedAt, dueAt, fee)
    (self.resultPlace, self.registerNumber, self.receiver) = (resultPlace, registerNumber, receiver)
  }

  /// Of a dossier as its history tells it; nil before it was taken in.
  package init?(of file: DossierFile, settings: SiteSettings) {
    let dossier = file.dossier
    for event in file.events {
      guard let accepted = event.content.happening as? Accepted, let dueAt = event.content.dueAt else { continue }
      self.init(
        head: SlipHead(
          of: dossier.agency, number: accepted.receiptNumber, suffix: "BPTNTKQ", province: settings.provinceName,
          at: event.content.at),
        code: dossier.code, lookUpAddress: settings.baseURL + Paths.dossier(dossier.code).description,
        applicant: SlipPerson(dossier.applicant), authorisedPerson: file.authorisedPerson.map { SlipPerson($0) },
        request: dossier.procedure.name, papers: file.papers.filter { $0.origin != .result }.map(SlipPaper.init),
        term: dossier.procedure.term.words, receivedAt: event.content.at, dueAt: dueAt,
        fee: file.feeAmount.map { amount in
          amount == 0 ? "không thu" : "\(dong(amount))\(file.isFeePaid ? " (đã nộp)" : " (chưa nộp)")"
        },
        resultPlace: "\(SlipHead.counterName), \(dossier.agency.title)", registerNumber: accepted.receiptNumber,
        receiver: event.actorName)
      return
    }
    return nil
  }
}

/// A paper on the slip: "Giấy chứng sinh (bản chính, 1 bản)".
package struct SlipPaper: Sendable, Hashable {
  package var name: String
  package var detail: String

  package init(name: String, detail: String) { (self.name, self.detail) = (name, detail) }

  package init(_ paper: DossierFile.PaperRow) {
    let kind = RequiredPaper.Kind(rawValue: paper.kind)?.words ?? paper.kind
    name = paper.name
    detail = paper.blobHash != nil ? "\(kind), bản điện tử" : "\(kind), \(max(paper.copies, 1)) bản"
  }
}

private func cut(_ name: String, _ longest: Int) -> String {
  name.count > longest ? "\(name.prefix(longest))…" : name
}

/// More would not go on one sheet; the page of the dossier has them all.
private let mostPapers = 16

package func acceptanceSlip(_ slip: AcceptanceSlip) -> HTML {
  // Many papers or long names: the sheet holds the beginning of each.
  let longest = slip.papers.count > 10 ? 90 : 250
  let papers: HTML = """
    <ol>\(each: slip.papers.prefix(mostPapers), { "<li>\(cut($0.name, longest)) <i>(\($0.detail))</i></li>" })\
    \(if: slip.papers.count > mostPapers, "<li>và \(slip.papers.count - mostPapers) giấy tờ khác, xem ở trang của hồ sơ</li>")</ol>
    """
  var lines = slip.applicant.lines("Tiếp nhận hồ sơ của ông (bà), tổ chức")
  if let person = slip.authorisedPerson { lines.append(SlipLine("Người được ủy quyền nộp", person.summary)) }
  lines += [
    SlipLine("Nội dung yêu cầu giải quyết", slip.request),
    SlipLine("Thành phần hồ sơ nộp", html: slip.papers.isEmpty ? "tờ khai điện tử" : papers),
    SlipLine("Số lượng hồ sơ", "\(slip.sets) bộ"),
    SlipLine("Thời gian giải quyết theo quy định", slip.term),
    SlipLine("Thời gian nhận hồ sơ", SlipText.moment(slip.receivedAt)),
    SlipLine("Thời gian trả kết quả", html: "<b>\(SlipText.moment(slip.dueAt))</b>"),
    SlipLine("Đăng ký nhận kết quả tại", slip.resultPlace),
  ]
  if let fee = slip.fee { lines.append(SlipLine("Phí, lệ phí", fee)) }
  lines.append(
    SlipLine(
      "Vào Sổ theo dõi hồ sơ", "quyển số \(slip.receivedAt.day.year), số thứ tự \(slip.registerNumber)"))
  return slipSheet(
    slip.head, title: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", code: slip.code,
    drawing: qr(slip.lookUpAddress, "Mã QR dẫn đến trang tra cứu hồ sơ \(slip.code)"),
    letters: slip.request.count + slip.papers.prefix(mostPapers).reduce(0) { $0 + min($1.name.count, longest) + 40 },
    signatures: [
      SlipSignature(role: "Người nộp hồ sơ", name: slip.authorisedPerson?.name ?? slip.applicant.name),
      SlipSignature(role: "Người tiếp nhận hồ sơ", name: slip.receiver),
    ],
    """
    \(slipLines(lines))
    <p class="slip-note">Quét mã QR hoặc vào \(slip.lookUpAddress) để biết hồ sơ đang ở đâu.</p>
    """)
}
