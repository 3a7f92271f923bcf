import Markup
import WebShared

/// Name and password of an official.
struct DeskSignInPage: Page {
  var state: FormState
  var next: Path?
  var demo: [DemoAccount]

  var title: String { "Đăng nhập bàn làm việc" }
  var area: Area { .desk }
  var errorCount: Int { state.errorCount }
  private var target: Path { Paths.deskSignIn.query("tiep", next?.description) }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <div class="panes"><div>
    \(form(to: target, """
      \(textField("login", "Tên đăng nhập", in: state, width: .half, autocomplete: "username", maxLength: 100, takesFocus: state["login"].isEmpty))
      \(textField("password", "Mật khẩu", in: state, .password, width: .half, autocomplete: "current-password"))
      \(actions(button("Đăng nhập")))
      """))
    <p>Quên mật khẩu? Hãy nhờ quản trị của cơ quan bạn đặt lại; bạn sẽ nhận một mật khẩu tạm.</p>
    <p>Bạn là người dân? <a href="\(url: Paths.signIn)">Đăng nhập bằng số điện thoại</a>.</p>
    </div>
    \(if: !demo.isEmpty, demoPane)
    </div>
    """
  }

  private var demoPane: HTML {
    """
    <section class="pane" aria-labelledby="dung-thu"><h2 id="dung-thu">Vào thử bằng tài khoản có sẵn</h2>
    <p>Bấm một vai để vào ngay. Mật khẩu của mọi tài khoản: <code>\(demo.first?.password)</code></p>
    \(each: agencies, { agency in
      """
      <h3>\(agency)</h3>
      \(table("Tài khoản dùng thử của \(agency)", [Column("Vai"), Column("Tên đăng nhập")], demo.filter { $0.agency == agency }.map(row)))
      """
    })
    </section>
    """
  }

  /// In the order of the list.
  private var agencies: [String] {
    demo.map(\.agency).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func row(_ account: DemoAccount) -> [HTML] {
    [
      form(
        to: target,
        """
        \(hiddenField("login", account.login))\(hiddenField("password", account.password))\
        <button type="submit" class="link">\(account.work)</button>
        """),
      "<code>\(account.login)</code>",
    ]
  }
}
