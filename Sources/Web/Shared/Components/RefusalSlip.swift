package import Casework
import Catalogue
package import Markup

/// Mẫu 03: phiếu từ chối tiếp nhận giải quyết hồ sơ.
package struct RefusalSlip: Sendable {
  package var head: SlipHead
  package var code: String?
  package var applicant: SlipPerson
  package var request: String
  package var reason: String
  package var officer: String

  package init(
    head: SlipHead, code: String?, applicant: SlipPerson, request: String, reason: String, officer: String
  ) {
    (self.head, self.code, self.applicant) = (head, code, applicant)
    (self.request, self.reason, self.officer) = (request, reason, officer)
  }

  /// nil where the dossier was not refused.
  package init?(of file: DossierFile, settings: SiteSettings) {
    for event in file.events.reversed() {
      guard case .refused(let number, let reason) = event.content.happening else { continue }
      self.init(
        head: SlipHead(
          of: file.dossier.agency, number: number, suffix: "PTC-BPTNTKQ", province: settings.provinceName,
          at: event.content.at),
        code: file.dossier.code, applicant: SlipPerson(file.dossier.applicant),
        request: file.dossier.procedure.name, reason: reason, officer: event.actorName)
      return
    }
    return nil
  }
}

package func refusalSlip(_ slip: RefusalSlip) -> HTML {
  slipSheet(
    slip.head, title: "Phiếu từ chối tiếp nhận, giải quyết hồ sơ", code: slip.code,
    letters: slip.request.count + slip.reason.count,
    signatures: [
      SlipSignature(role: "Người nộp hồ sơ", name: slip.applicant.name),
      SlipSignature(role: "Người tiếp nhận hồ sơ", name: slip.officer),
    ],
    """
    \(slipLines(
      slip.applicant.lines("Tiếp nhận hồ sơ của") + [
        SlipLine("Nội dung yêu cầu giải quyết", slip.request),
        SlipLine("Cơ quan không tiếp nhận, giải quyết hồ sơ này vì", slip.reason),
      ]))
    <p class="slip-note">Ông (bà), tổ chức có thể nộp lại khi đã đủ điều kiện, hoặc khiếu nại nếu không đồng ý.</p>
    """)
}
