package import Casework
import Dossiers
package import Markup
import Procedures
package import WebShared
package import WorkingTime

/// Mẫu 02: phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.
package struct SupplementSlip: Sendable {
  package var head: SlipHead
  package var code: String
  package var applicant: SlipPerson
  package var request: String
  package var items: [String]
  package var reason: String
  package var officer: String
  /// From when on the dossier may be closed.
  package var closing: Instant?

  package init(
    head: SlipHead, code: String, applicant: SlipPerson, request: String, items: [String], reason: String,
    officer: String, closing: Instant?
  ) {
    (self.head, self.code, self.applicant) = (head, code, applicant)
    (self.request, self.items, self.reason, self.officer) = (request, items, reason, officer)
    self.closing = closing
  }

  /// The newest request of a dossier; nil where nothing was asked for.
  package init?(of file: DossierFile, settings: SiteSettings) {
    guard let (asked, event) = file.last(SupplementRequested.self) else { return nil }
    self.init(
      head: SlipHead(
        of: file.dossier.agency, number: asked.number, suffix: "PBS-BPTNTKQ", province: settings.provinceName,
        at: event.content.at),
      code: file.dossier.code, applicant: SlipPerson(file.dossier.applicant),
      request: file.dossier.procedure.name, items: asked.items, reason: asked.reason, officer: event.actorName,
      closing: event.content.moves.silentFrom)
  }
}

package func supplementSlip(_ slip: SupplementSlip) -> HTML {
  let items: HTML = """
    <ol>\(each: slip.items, { "<li>\($0)</li>" })</ol>
    """
  return slipSheet(
    slip.head, title: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", code: slip.code,
    letters: slip.request.count + slip.reason.count + slip.items.reduce(0) { $0 + $1.count },
    signatures: [SlipSignature(role: "Người hướng dẫn", name: slip.officer)],
    """
    \(slipLines(
      slip.applicant.lines("Hồ sơ của") + [
        SlipLine("Nội dung yêu cầu giải quyết", slip.request),
        SlipLine("Các nội dung cần bổ sung, hoàn thiện", html: items),
        SlipLine("Lý do", slip.reason),
        SlipLine("Người hướng dẫn, khi cần hỏi", "\(slip.officer), \(slip.head.counter), \(slip.head.agency)"),
      ]))
    \(slip.closing.map { "<p class=\"slip-note\">Sau \(SlipText.moment($0)) mà chưa bổ sung, hồ sơ có thể bị đóng.</p>" })
    """)
}
