import Markup
import WebShared

struct LinkPersonalIDPage: Page {
  var state: FormState
  var isDone: Bool

  var title: String { "Gắn số định danh với điện thoại" }
  var area: Area { .desk }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(if: isDone, notice(.good, "Đã gắn", isAnswer: true, "<p>Từ bây giờ, người này đăng nhập được bằng số định danh.</p>"))
    <h1>\(title)</h1>
    <p>Người dân đăng nhập bằng số định danh thì mã xác nhận được gửi đến số điện thoại gắn ở đây. \
    Người đổi số điện thoại cũng gắn lại tại đây.</p>
    \(form(to: Paths.linkPersonalID, """
      \(textField("personalID", "Số định danh", in: state, .digits, hint: "12 số trên thẻ căn cước.", width: .short, autocomplete: "off", maxLength: 20, takesFocus: true))
      \(textField("phone", "Số di động", in: state, .tel, hint: "Ví dụ: 0912 345 678.", width: .short, autocomplete: "off", maxLength: 20))
      \(checkbox("seen", "Tôi đã đối chiếu thẻ căn cước với chính người này", in: state))
      \(actions(button("Gắn")))
      """))
    """
  }
}
