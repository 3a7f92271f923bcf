import Casework
import Dossiers
import Markup
import WebShared

/// A financial obligation came up; the clock stops until it is paid.
enum RequestPaymentDeed: DeskDeed {
  static let action = Action.requestPayment
  static let slug = "yeu-cau-nop-tien"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    \(form.line("amount", "Số tiền (đồng)", .digits, width: .short))
    \(form.area("reason", "Khoản phải nộp", hint: "Thời hạn tạm dừng từ lúc thông báo đến khi người dân nộp đủ.", rows: 2))
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let (amount, reason) = (form.amount(), form.text("reason"))
    return { tx in
      try Dossier.requestPayment(
        order.code, amount: amount, reason: reason, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}

/// The counter has seen the money; the clock goes on.
enum ConfirmPaymentDeed: DeskDeed {
  static let action = Action.confirmPayment
  static let slug = "xac-nhan-nop-tien"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    let asked = view.amountAskedFor.map { form.offering(String($0), for: "amount") } ?? form
    return asked.line("amount", "Số tiền đã nộp (đồng)", .digits, width: .short)
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let amount = form.amount()
    return { tx in
      try Dossier.confirmPayment(
        order.code, amount: amount, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}

extension DeedForm {
  /// Whole đồng, as people group them: "1.200.000".
  fileprivate mutating func amount() -> Int {
    state.number(name("amount"), in: 1...999_999_999_999, missing: "Nhập số tiền.") ?? 0
  }
}
