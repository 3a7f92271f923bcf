import Identity
import Markup
import WebShared

/// The code that came by telephone. What ties it to this browser travels in the form.
struct SignInCodePage: Page {
  var state: FormState
  var next: Path?
  var isDemo: Bool

  init(_ request: WebRequest, _ state: FormState) {
    self.init(state: state, next: request.returnPath, isDemo: request.site.settings.isDemo)
  }

  init(state: FormState, next: Path? = nil, isDemo: Bool = false) {
    (self.state, self.next, self.isDemo) = (state, next, isDemo)
  }

  var title: String { "Nhập mã xác nhận" }
  var section: Entry? { .signIn }
  var breadcrumb: [Crumb] { [Crumb("Đăng nhập", Paths.signIn)] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>\(whereSent)</p>
    \(demoCode)
    \(form(to: Paths.signInCode.query("tiep", next?.description), """
      \(hiddenField("challenge", state["challenge"]))\(hiddenField("phone", state["phone"]))\
      \(if: isDemo, hiddenField("shown", state["shown"]))
      \(textField(
        "code", "Mã 6 chữ số", in: state, .digits, hint: "Mã dùng được trong \(OneTimeCode.validMinutes) phút.",
        width: .tiny, autocomplete: "one-time-code", maxLength: 12))
      \(actions(button("Đăng nhập")))
      """))
    \(details("Chưa nhận được mã?", again))
    """
  }

  /// For a personal number it says the same whether we know it or not.
  private var whereSent: HTML {
    if let phone = PhoneNumber(rawValue: state["phone"]) {
      return "Mã vừa được gửi đến số <b>\(phone.spaced)</b> bằng tin nhắn."
    }
    return """
      Nếu số định danh này đã gắn với một số điện thoại tại bộ phận một cửa, mã vừa được gửi đến số đó bằng tin nhắn.
      """
  }

  private var demoCode: HTML? {
    guard isDemo else { return nil }
    let digits = state["shown"]
    return digits.isEmpty
      ? notice(.info, "Bản dùng thử", "<p>Số này chưa gắn với ai, nên không có mã nào được gửi.</p>")
      : notice(.info, "Bản dùng thử", "<p>Mã của bạn là <b>\(digits)</b>. Ở bản thật, mã chỉ đến qua tin nhắn.</p>")
  }

  private var again: HTML {
    """
    <p>Tin nhắn có khi đến chậm một phút. Sau một phút, bạn có thể yêu cầu mã mới.</p>
    \(form(to: Paths.signIn.query("tiep", next?.description), """
      \(hiddenField("phone", state["phone"]))
      \(actions(button("Gửi mã mới", .secondary)))
      """))
    <p>Nhập nhầm số? <a href="\(url: Paths.signIn.query("tiep", next?.description))">Nhập lại số khác</a>. \
    Vẫn không được, hãy mang thẻ căn cước đến bộ phận một cửa gần nhất.</p>
    """
  }
}
