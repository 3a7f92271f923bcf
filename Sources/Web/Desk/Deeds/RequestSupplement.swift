import Casework
import Forms
import Dossiers
import Markup
import Procedures
import WebShared

/// Form 02: everything that is missing, said once. Papers of the procedure are ticked, anything else is written.
enum RequestSupplementDeed: DeskDeed {
  static let action = Action.requestSupplement
  static let slug = "yeu-cau-bo-sung"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    let papers = view.dossier.procedure.papers.filter { $0.kind != .data }.prefix(20)
    let choices = papers.map { Choice(String($0.name.prefix(300)), $0.name) }
    return """
      \(if: !choices.isEmpty, checkboxes(form.name("papers"), "Giấy tờ còn thiếu hoặc phải làm lại", choices, in: form.state))
      \(form.area("items", choices.isEmpty ? "Cần bổ sung" : "Nội dung khác cần bổ sung", hint: "Mỗi dòng một nội dung.", isOptional: !choices.isEmpty))
      \(form.area("reason", "Lý do", hint: "Chỉ được yêu cầu một lần, nên hãy ghi đủ.", rows: 2))
      """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let lines = form.text("items").split(separator: "\n").map(String.init)
    let request = SupplementRequest(items: form.state.all(form.name("papers")) + lines, reason: form.text("reason"))
    return { tx in
      try Dossier.requestSupplement(
        request, for: order.code, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
