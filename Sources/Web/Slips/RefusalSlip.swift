package import Casework
import Forms
import Dossiers
package import Markup
import Procedures
package import WebShared

/// Mẫu 03: phiếu từ chối tiếp nhận giải quyết hồ sơ.
package struct RefusalSlip: Sendable {
  /// Form 03 and the notice of an end before the result say the same things.
  package enum Kind: String, Sendable {
    case refusal, stop
  }

  package var kind: Kind
  package var head: SlipHead
  package var code: String?
  package var applicant: SlipPerson
  package var request: String
  package var reason: String
  package var officer: String

  package init(
    _ kind: Kind = .refusal, head: SlipHead, code: String?, applicant: SlipPerson, request: String, reason: String,
    officer: String
  ) {
    (self.kind, self.head, self.code, self.applicant) = (kind, head, code, applicant)
    (self.request, self.reason, self.officer) = (request, reason, officer)
  }

  /// nil where the dossier was not refused, or not stopped.
  package init?(_ kind: Kind = .refusal, of file: DossierFile, settings: SiteSettings) {
    guard let (slip, event) = file.last(kind == .refusal ? SlipKind.refusal : .stop) else { return nil }
    self.init(
      kind,
      head: SlipHead(
        of: kind == .refusal ? file.dossier.agency : file.dossier.solvingAgency, number: slip.number,
        suffix: kind.suffix, province: settings.provinceName,
        at: event.content.at),
      code: file.dossier.code, applicant: SlipPerson(file.dossier.applicant),
      request: file.dossier.procedure.name, reason: slip.reason, officer: event.actorName)
  }
}

extension RefusalSlip.Kind {
  fileprivate var suffix: String {
    switch self {
    case .refusal: "PTC-BPTNTKQ"
    case .stop: "TB-BPTNTKQ"
    }
  }

  package var title: String {
    switch self {
    case .refusal: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ"
    case .stop: "Thông báo dừng giải quyết hồ sơ"
    }
  }

  fileprivate var because: String {
    switch self {
    case .refusal: "Cơ quan không tiếp nhận, giải quyết hồ sơ này vì"
    case .stop: "Cơ quan dừng giải quyết hồ sơ này vì"
    }
  }
}

package func refusalSlip(_ slip: RefusalSlip) -> HTML {
  slipSheet(
    slip.head, title: slip.kind.title, code: slip.code,
    letters: slip.request.count + slip.reason.count,
    signatures: [
      SlipSignature(role: "Người nộp hồ sơ", name: slip.applicant.name),
      SlipSignature(role: "Người tiếp nhận hồ sơ", name: slip.officer),
    ],
    """
    \(slipLines(
      slip.applicant.lines("Tiếp nhận hồ sơ của") + [
        SlipLine("Nội dung yêu cầu giải quyết", slip.request),
        SlipLine(slip.kind.because, slip.reason),
      ]))
    <p class="slip-note">Ông (bà), tổ chức có thể nộp lại khi đã đủ điều kiện, hoặc khiếu nại nếu không đồng ý.</p>
    """)
}
