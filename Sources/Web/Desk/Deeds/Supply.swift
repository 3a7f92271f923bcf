import Casework
import Dossiers
import Identity
import Markup
import WebShared

/// What was missing comes in over the counter.
enum SupplyDeed: DeskDeed {
  static let action = Action.supply
  static let slug = "nhan-bo-sung"
  static let takesFiles = true

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    \(view.itemsAskedFor.map { items in "<p>Đã yêu cầu:</p><ul>\(each: items, { "<li>\($0)</li>" })</ul>" })
    \(form.area("note", "Đã nhận", hint: "Ghi giấy tờ người dân vừa nộp.", rows: 2))
    \(filesField(form.name("files"), "Bản quét", in: form.state))
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let supplement = Supplement(note: form.text("note"), papers: form.files.map { $0.paper(kind: "copy") })
    return { tx in
      try Dossier.supply(
        supplement, for: order.code, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
