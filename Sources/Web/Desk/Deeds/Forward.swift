import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// The step is done; the dossier goes on.
enum ForwardDeed: DeskDeed {
  static let action = Action.forward
  static let slug = "chuyen-buoc"
  static let takesFiles = true

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    \(form.step(among: view.steps(for: action)))
    \(form.choice(among: view.steps(for: action)))
    \(view.nextStepNames.isEmpty ? nil : "<p>Bước tiếp theo: <b>\(view.nextStepNames.joined(separator: ", "))</b>.</p>" as HTML)
    \(form.needed(for: action, of: view))
    \(form.area("note", "Ý kiến", isOptional: true, rows: 2))
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let (step, choice, note) = (form.step, form.choice, form.text("note"))
    let needed = form.needed()
    return { tx in
      try Dossier.forward(
        order.code, step: step, choice: choice, to: needed.person, date: needed.date, note: note, papers: needed.papers,
        by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
