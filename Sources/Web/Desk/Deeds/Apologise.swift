import Casework
import Forms
import Dossiers
import Language
import Markup
import Rules
import WebShared
import WorkingTime

/// Form 04: sorry, and one new date.
enum ApologiseDeed: DeskDeed {
  static let action = Action.apologise
  static let slug = "xin-loi"

  static func fields(_ form: DeedForm, of view: DossierView) -> HTML {
    """
    \(dateField(form.name("dueAt"), "Ngày hẹn mới", in: form.state, hint: "Ví dụ \(DateText.short(view.dayToSuggest)). Trả vào cuối giờ làm việc."))
    \(form.area("reason", "Lý do chậm", hint: "In trên phiếu xin lỗi (mẫu 04). Chỉ được hẹn lại một lần.", rows: 2))
    """
  }

  static func verb(_ form: inout DeedForm, _ order: DeedOrder) -> Verb {
    let day = form.state.day(form.name("dueAt"), missing: "Nhập ngày hẹn mới.")
    let reason = form.text("reason")
    guard let day else { return { _ in } }
    if !order.rules.calendar.isWorkingDay(day) {
      form.state.fail(form.name("dueAt"), "Ngày này cơ quan nghỉ. Hãy hẹn vào ngày làm việc.")
    }
    let dueAt = order.rules.calendar.end(of: day)
    return { tx in
      try Dossier.apologise(
        order.code, newDueAt: dueAt, reason: reason, by: Hand(order.officer, under: order.rules, at: order.now, in: tx))
    }
  }
}
