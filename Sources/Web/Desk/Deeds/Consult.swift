import Agencies
import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// A question to another agency; the term runs on.
enum ConsultDeed: DeskDeed {
  static let action = Action.consult
  static let slug = "lay-y-kien"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    \(form.step(among: view.steps { $0.kind == .work }))
    \(form.select("agencyCode", "Hỏi cơ quan", view.agenciesToConsult.map { Choice($0.code, $0.title) }))
    \(form.area("question", "Nội dung cần ý kiến", hint: "Thời hạn của hồ sơ vẫn tính trong khi chờ."))
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let step = form.step
    if form.filled("agencyCode") == nil { form.state.fail(form.name("agencyCode"), "Chọn cơ quan cần hỏi.") }
    let request = ConsultationRequest(agencyCode: form["agencyCode"], question: form.text("question"))
    return { tx in
      try Dossier.consult(
        request, for: order.code, step: step, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
