import Casework
import Dossiers
import Markup
import WebShared

/// The counter takes in what came online.
enum AcceptDeed: DeskDeed {
  static let action = Action.accept
  static let slug = "tiep-nhan"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    <p>Nhận bây giờ thì hẹn trả: <b>\(dateTime(view.dueIfAccepted))</b>.</p>
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    { tx in _ = try Dossier.accept(order.code, by: Hand(order.officer, under: order.rules, at: order.now, in: tx)) }
  }
}
