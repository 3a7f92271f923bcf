import Markup
import WebShared

/// Who are you: one number, no password.
struct SignInPage: Page {
  var state: FormState
  var next: Path?
  var isDemo: Bool

  init(_ request: WebRequest, _ state: FormState) {
    self.init(state: state, next: request.returnPath, isDemo: request.site.settings.isDemo)
  }

  init(state: FormState, next: Path? = nil, isDemo: Bool = false) {
    (self.state, self.next, self.isDemo) = (state, next, isDemo)
  }

  var title: String { "Đăng nhập" }
  var section: Entry? { .signIn }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>Bạn không cần mật khẩu: chúng tôi gửi mã xác nhận đến điện thoại của bạn.</p>
    \(if: isDemo, notice(.info, "Bản dùng thử", "<p>Nhập một số di động bất kỳ. Mã hiện ngay trên trang sau.</p>"))
    \(form(to: Paths.signIn.query("tiep", next?.description), """
      \(textField(
        "phone", "Số điện thoại hoặc số định danh cá nhân", in: state, .digits,
        hint: "Ví dụ: 0912 345 678. Số định danh dùng được khi bạn đã gắn số điện thoại tại bộ phận một cửa.",
        width: .half, autocomplete: "tel", maxLength: 30))
      \(actions(button("Gửi mã cho tôi")))
      """))
    <h2>Không muốn đăng nhập?</h2>
    <ul>
    <li><a href="\(url: Paths.procedures)">Nộp hồ sơ</a> và <a href="\(url: Paths.lookUp)">tra cứu hồ sơ</a> không cần tài khoản.</li>
    <li>Đăng nhập để xem lại mọi hồ sơ của bạn và biết cán bộ nào đã xem thông tin của bạn.</li>
    </ul>
    <p>Bạn là cán bộ? <a href="\(url: Paths.deskSignIn)">Đăng nhập bàn làm việc</a>.</p>
    """
  }
}
