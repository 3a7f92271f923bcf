import Casework
import Dossiers
import Identity
import Language
import Markup
import Storage
import WebShared

/// A leader gives a step to a colleague, or someone of the unit takes it. The choice names step and person, so that
/// one field serves every open step.
enum AssignDeed: DeskDeed {
  static let action = Action.assign
  static let slug = "phan-cong"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    let choices = view.assignable.flatMap { place in
      place.colleagues.map { Choice("\(place.task.step)/\($0.code)", label($0, at: place, in: view)) }
    }
    if choices.isEmpty { return "<p>Đơn vị chưa có ai giữ vai trò của bước này. Hãy báo người quản trị.</p>" }
    return form.select("account", "Giao cho", choices, prompt: choices.count == 1 ? nil : "Chọn…")
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    guard let chosen = StepReference(form["account"]), let account = AccountCode(typed: chosen.step) else {
      form.state.fail(form.name("account"), "Chọn người được giao.")
      return { _ in }
    }
    return { tx in
      try Dossier.assign(
        order.code, step: chosen.code, to: account,
        by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }

  private static func label(_ colleague: Colleague, at place: DossierView.Assignable, in view: DossierView) -> String {
    let name = colleague.code == view.officer.code ? "Tôi" : "\(colleague.name), \(colleague.title)"
    let away = colleague.awayUntil.map { ", ĐANG VẮNG đến hết \(DateText.short($0))" } ?? ""
    let load = "\(name) – đang giữ \(colleague.openTasks) việc\(away)"
    return view.assignable.count == 1 ? load : "\(place.stepName): \(load)"
  }
}
