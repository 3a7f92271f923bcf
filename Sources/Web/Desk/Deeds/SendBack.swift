import Casework
import Dossiers
import Markup
import WebShared
import Workflow

/// Back to an earlier step, with the reason.
enum SendBackDeed: DeskDeed {
  static let action = Action.sendBack
  static let slug = "tra-lai-buoc"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    let from = view.steps(for: .sendBack)
    let earlier = from.first.map { view.dossier.stepsBefore($0.id) } ?? []
    let endsLeg = from.contains { $0.kind == .leg }
    return """
      \(if: endsLeg, notice(.warn, "<p>Hồ sơ đang ở cơ quan khác. Trả lại bước trước thì cơ quan đó dừng giải quyết.</p>"))\
      \(form.step(among: from))
      \(form.select("to", "Trả về bước", earlier.map { Choice($0.id, $0.name) }, prompt: nil))
      \(form.area("reason", "Lý do trả lại", rows: 2))
      """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let (step, earlier, reason) = (form.step, form.filled("to"), form.text("reason"))
    return { tx in
      try Dossier.sendBack(
        order.code, step: step, to: earlier, reason: reason,
        by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
