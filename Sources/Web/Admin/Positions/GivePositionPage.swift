import Agencies
import Identity
import Markup
import WebShared

struct GivePositionPage: Page {
  var officer: Officer
  var account: Account
  var place: PositionPlace
  var state: FormState

  var title: String { "Giao vị trí cho \(account.name)" }
  var area: Area { .administration }
  var section: Entry? { .accounts }
  var breadcrumb: [Crumb] {
    [Crumb("Tài khoản", Paths.adminAccounts), Crumb(account.name, Paths.account(account.id))]
  }
  var errorCount: Int { state.errorCount }
  private var path: Path { Paths.account(account.id, "giao-vi-tri") }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    \(place.chooser(at: path))
    \(place.agency == nil ? nil : fields)
    """
  }

  private var fields: HTML {
    form(
      to: path.query("co-quan", place.agency?.code),
      """
      \(positionFields(place, roles: officer.givableRoles, state))
      \(actions(button("Giao vị trí"), buttonLink("Thôi", to: Paths.account(account.id), .secondary)))
      """)
  }
}
