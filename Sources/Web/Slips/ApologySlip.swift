package import Casework
import Dossiers
package import Markup
import Procedures
package import WebShared
package import WorkingTime

/// Mẫu 04: phiếu xin lỗi và hẹn lại ngày trả kết quả.
package struct ApologySlip: Sendable {
  package var head: SlipHead
  package var code: String
  package var applicant: SlipPerson
  package var request: String
  package var receivedAt: Instant
  package var oldDueAt: Instant
  package var newDueAt: Instant
  package var reason: String

  package init(
    head: SlipHead, code: String, applicant: SlipPerson, request: String, receivedAt: Instant, oldDueAt: Instant,
    newDueAt: Instant, reason: String
  ) {
    (self.head, self.code, self.applicant, self.request) = (head, code, applicant, request)
    (self.receivedAt, self.oldDueAt, self.newDueAt, self.reason) = (receivedAt, oldDueAt, newDueAt, reason)
  }

  /// nil where nobody apologised.
  package init?(of file: DossierFile, settings: SiteSettings) {
    let dossier = file.dossier
    for (index, event) in file.events.enumerated() {
      guard let apology = event.content.happening as? Apologised, let newDueAt = event.content.dueAt else { continue }
      let oldDueAt = file.events[..<index].reversed().compactMap(\.content.dueAt).first
      self.init(
        head: SlipHead(
          of: dossier.solvingAgency, number: apology.number, suffix: "PXL", province: settings.provinceName,
          at: event.content.at),
        code: dossier.code, applicant: SlipPerson(dossier.applicant), request: dossier.procedure.name,
        receivedAt: dossier.state.receivedAt ?? dossier.submittedAt, oldDueAt: oldDueAt ?? newDueAt,
        newDueAt: newDueAt, reason: apology.reason)
      return
    }
    return nil
  }
}

package func apologySlip(_ slip: ApologySlip) -> HTML {
  slipSheet(
    slip.head, title: "Phiếu xin lỗi và hẹn lại ngày trả kết quả", code: slip.code,
    letters: slip.request.count + slip.reason.count,
    signatures: [SlipSignature(role: "Thủ trưởng cơ quan", name: nil)],
    """
    <p>Kính gửi: <b>\(slip.applicant.name)</b></p>
    <p>\(SlipText.day(slip.receivedAt.day).capitalisedFirst), \(slip.head.agency) nhận hồ sơ của ông (bà), tổ chức \
    về việc: \(slip.request).</p>
    \(slipLines([
      SlipLine("Thời gian hẹn trả kết quả", SlipText.moment(slip.oldDueAt)),
      SlipLine("Đến nay chưa trả được vì", slip.reason),
    ]))
    <p>Chúng tôi xin lỗi vì sự chậm trễ này và xin hẹn lại thời gian trả kết quả vào \
    <b>\(SlipText.moment(slip.newDueAt))</b>.</p>
    <p>Mong ông (bà), tổ chức thông cảm.</p>
    """)
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
