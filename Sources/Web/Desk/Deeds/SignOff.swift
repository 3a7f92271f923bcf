import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// The leader signs what was laid before them.
enum SignOffDeed: DeskDeed {
  static let action = Action.signOff
  static let slug = "ky-duyet"
  static let takesFiles = true

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    \(form.step(among: view.steps(for: action)))
    \(form.choice(among: view.steps(for: action)))
    \(view.proposal.map { proposal in
      "<p>Đề xuất: <b>\(proposal.outcome.title)</b>\(proposal.summary.isEmpty ? "." : " – \(proposal.summary)")</p>"
    })
    \(form.needed(for: action, of: view))
    \(form.area("note", "Ý kiến", isOptional: true, rows: 2))
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let (step, choice, note) = (form.step, form.choice, form.text("note"))
    let needed = form.needed()
    return { tx in
      try Dossier.signOff(
        order.code, step: step, choice: choice, to: needed.person, date: needed.date, note: note, papers: needed.papers,
        by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
