import Casework
import Dossiers
import Markup
import WebShared

/// Form 03.
enum RefuseDeed: DeskDeed {
  static let action = Action.refuse
  static let slug = "tu-choi"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    form.area("reason", "Lý do từ chối", hint: "Người nộp đọc lý do này trên phiếu từ chối (mẫu 03).")
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let reason = form.text("reason")
    return { tx in
      try Dossier.refuse(order.code, reason: reason, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
