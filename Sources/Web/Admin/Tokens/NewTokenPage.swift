import Identity
import Markup
import WebShared

struct NewTokenPage: Page {
  var officer: Officer
  var account: Account
  var state: FormState

  var title: String { "Cấp mã truy cập" }
  var area: Area { .administration }
  var section: Entry? { .accounts }
  var breadcrumb: [Crumb] {
    [Crumb("Tài khoản", Paths.adminAccounts), Crumb(account.name, Paths.account(account.id))]
  }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>Phần mềm có mã này làm việc dưới tên \(account.name), với quyền của các vị trí người này đang giữ.</p>
    \(form(to: Paths.account(account.id, "cap-ma"), """
      \(textField("name", "Mã dùng cho phần mềm nào?", in: state, hint: "Ví dụ: Phần mềm hộ tịch của Sở Tư pháp.", width: .half, autocomplete: "off", maxLength: 100))
      \(actions(button("Cấp mã"), buttonLink("Thôi", to: Paths.account(account.id), .secondary)))
      """))
    """
  }
}
