import Agencies
import Identity
import Markup
import WebShared

struct NewAccountPage: Page {
  var officer: Officer
  var place: PositionPlace
  var state: FormState

  var title: String { "Tạo tài khoản" }
  var area: Area { .administration }
  var section: Entry? { .accounts }
  var breadcrumb: [Crumb] { [Crumb("Tài khoản", Paths.adminAccounts)] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    \(place.chooser(at: Paths.adminNewAccount))
    \(place.agency == nil ? nil : fields)
    """
  }

  private var fields: HTML {
    form(
      to: Paths.adminNewAccount.query("co-quan", place.agency?.code),
      """
      <div class="panes"><div>
      <h2>Người dùng</h2>
      \(personFields(state))
      \(textField(
        "login", "Tên đăng nhập", in: state, hint: "Chữ không dấu, chữ số, dấu chấm. Ví dụ: nvha.mybinh.", width: .half,
        autocomplete: "off", maxLength: 60))
      </div><div>
      <h2>Vị trí đầu tiên</h2>
      \(positionFields(place, roles: officer.givableRoles, state))
      </div></div>
      \(actions(button("Tạo tài khoản"), buttonLink("Thôi", to: Paths.adminAccounts, .secondary)))
      """)
  }
}
