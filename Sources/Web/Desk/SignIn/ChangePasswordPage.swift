import Markup
import WebShared

/// The old password once, the new one twice.
struct ChangePasswordPage: Page {
  var state: FormState
  /// For programs that keep passwords.
  var login: String
  var isTemporary: Bool
  var isDone: Bool

  var title: String { "Đổi mật khẩu" }
  var area: Area { .desk }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(if: isDone, done)
    <h1>\(title)</h1>
    \(if: isTemporary, notice(.warn, "Mật khẩu bạn đang dùng là mật khẩu tạm", "<p>Hãy đặt mật khẩu của riêng bạn để bắt đầu làm việc.</p>"))
    \(form(to: Paths.changePassword, """
      \(hiddenField("username", login))
      \(textField("current", isTemporary ? "Mật khẩu tạm" : "Mật khẩu hiện tại", in: state, .password, width: .half, autocomplete: "current-password"))
      \(textField(
        "new", "Mật khẩu mới", in: state, .password,
        hint: "Ít nhất 10 ký tự. Dễ nhớ mà khó đoán: ghép vài từ không liên quan, có dấu cách cũng được.", width: .half,
        autocomplete: "new-password"))
      \(textField("again", "Nhập lại mật khẩu mới", in: state, .password, width: .half, autocomplete: "new-password"))
      \(actions(button("Đổi mật khẩu")))
      """))
    <p>Đổi xong, mọi nơi khác đang đăng nhập bằng tên của bạn sẽ bị đăng xuất.</p>
    """
  }

  private var done: HTML {
    notice(
      .good, "Đã đổi mật khẩu", isAnswer: true,
      "<p>Từ nay bạn đăng nhập bằng mật khẩu mới. <a href=\"\(url: Paths.worklist)\">Vào bàn làm việc</a></p>")
  }
}
