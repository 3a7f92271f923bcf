import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// The specialist lays the result before the leader; the leader may decide otherwise.
enum DecideDeed: DeskDeed {
  static let action = Action.decide
  static let slug = "trinh-ket-qua"
  static let takesFiles = true

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    let asked = form.offering(view.dossier.state.outcome?.rawValue ?? Outcome.granted.rawValue, for: "outcome")
    return """
      \(asked.step(among: view.steps(for: action)))
      \(asked.choice(among: view.steps(for: action)))
      \(asked.radio("outcome", "Kết quả", Outcome.allCases.map { Choice($0.rawValue, $0.title) }))
      \(asked.area("summary", "Tóm tắt", hint: "Không đồng ý thì ghi lý do để người dân hiểu.", rows: 2))
      \(asked.needed(for: action, of: view, besidePapers: filesField(asked.name("files"), "Tệp kết quả", in: asked.state)))
      """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let outcome: Outcome? = form.state.choice(form.name("outcome"), missing: "Chọn đồng ý hay không đồng ý.")
    let decision = Decision(outcome ?? .granted, summary: form.text("summary"))
    let (step, choice, needed) = (form.step, form.choice, form.needed())
    return { tx in
      try Dossier.decide(
        decision, on: order.code, step: step, choice: choice, to: needed.person, date: needed.date,
        papers: needed.papers, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
