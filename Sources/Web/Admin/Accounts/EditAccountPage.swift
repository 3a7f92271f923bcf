import Identity
import Markup
import WebShared

struct EditAccountPage: Page {
  var officer: Officer
  var account: Account
  var state: FormState

  var title: String { "Sửa thông tin của \(account.name)" }
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
    \(form(to: Paths.account(account.id, "sua"), """
      \(personFields(state))
      \(actions(button("Lưu"), buttonLink("Thôi", to: Paths.account(account.id), .secondary)))
      """))
    """
  }
}

/// The fields about the person, the same for a new account and an old one.
func personFields(_ state: FormState) -> HTML {
  """
  \(textField("name", "Họ và tên", in: state, width: .half, autocomplete: "off", maxLength: 100))
  \(textField("phone", "Điện thoại", in: state, .tel, hint: "Ví dụ: 0912 345 678.", isOptional: true, width: .short, autocomplete: "off", maxLength: 20))
  \(textField("email", "Thư điện tử công vụ", in: state, .email, hint: "Ví dụ: nvha@angiang.gov.vn.", isOptional: true, width: .half, autocomplete: "off", maxLength: 254))
  """
}
