import Identity
import Markup
import Storage
import WebShared

/// Asks until when; "at once" is its own choice, because it takes rights away while the person may be at work.
struct EndPositionPage: Page {
  var officer: Officer
  var account: Account
  var position: HeldPosition
  /// "Quầy tiếp nhận, UBND phường Mỹ Bình"
  var place: String
  var state: FormState

  var title: String { "Kết thúc vị trí của \(account.name)" }
  var area: Area { .administration }
  var section: Entry? { .accounts }
  var breadcrumb: [Crumb] {
    [Crumb("Tài khoản", Paths.adminAccounts), Crumb(account.name, Paths.account(account.id))]
  }
  var errorCount: Int { state.errorCount }

  func showing(_ state: FormState) -> EndPositionPage {
    var page = self
    page.state = state
    return page
  }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>\(position.title), \(place).</p>
    \(form(to: Paths.account(account.id, "ket-thuc-vi-tri").query("vi-tri", position.id.description), """
      \(radios("when", "Khi nào?", [
        Choice("day", "Sau một ngày"), Choice("now", "Ngay bây giờ", hint: "Người này mất quyền của vị trí từ lúc bạn bấm nút."),
      ], in: chosen))
      \(dateField("to", "Ngày cuối giữ vị trí", in: state, hint: "Người này còn làm việc đến hết ngày đó. Không cần nhập nếu chọn ngay bây giờ."))
      \(actions(button("Kết thúc vị trí", .danger), buttonLink("Thôi", to: Paths.account(account.id), .secondary)))
      """))
    """
  }

  private var chosen: FormState {
    var state = state
    if state["when"].isEmpty { state["when"] = "day" }
    return state
  }
}
