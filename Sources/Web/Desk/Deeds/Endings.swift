import Casework
import Dossiers
import Identity
import Markup
import WebShared

/// The applicant takes the dossier back at the counter.
enum WithdrawDeed: DeskDeed {
  static let action = Action.withdraw
  static let slug = "rut"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    form.area("reason", "Lý do người nộp rút hồ sơ", hint: "Rút rồi thì hồ sơ kết thúc, không mở lại được.", rows: 2)
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let reason = form.text("reason")
    return { tx in
      try Dossier.withdraw(
        order.code, reason: reason, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}

/// The solving agency ends the dossier without a result.
enum StopDeed: DeskDeed {
  static let action = Action.stop
  static let slug = "dung"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    form.area(
      "reason", "Lý do dừng", hint: "Người nộp nhận thông báo dừng giải quyết. Hồ sơ không mở lại được.", rows: 2)
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let reason = form.text("reason")
    return { tx in
      try Dossier.stop(order.code, reason: reason, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
