import Agencies
import Identity
import Markup
import WebShared
import WorkingTime

/// Officials of an agency, by name.
struct AccountListPage: Page {
  var officer: Officer
  var address: AccountListAddress
  var list: AccountList
  /// The agencies to choose from.
  var agencies: [Agency]
  var territory: Territory
  var now: Instant

  var title: String { "Tài khoản cán bộ" }
  var area: Area { .administration }
  var section: Entry? { .accounts }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(filter)
    \(actions(buttonLink("Tạo tài khoản", to: Paths.adminNewAccount.query("co-quan", address.agency), key: "n")))
    \(list.rows.isEmpty ? nobody : rows)
    \(pager(next: list.next.map { next($0) }, first: address.cursor == nil ? nil : first))
    """
  }

  private var filter: HTML {
    let state = FormState(["q": address.words, "co-quan": address.agency ?? ""])
    return queryForm(
      to: Paths.adminAccounts, class: "fields", isSearch: true,
      """
      \(textField("q", "Tên hoặc tên đăng nhập", in: state, .search, autocomplete: "off", maxLength: 100))
      \(if: agencies.count > 1, agencyField(state))
      \(actions(button("Tìm", .secondary)))
      """)
  }

  private func agencyField(_ state: FormState) -> HTML {
    selectField(
      "co-quan", "Cơ quan", agencyChoices(agencies), in: state,
      prompt: officer.isProvinceAdministrator ? "Toàn tỉnh" : nil)
  }

  private var rows: HTML {
    table(
      "Tài khoản", [Column("Họ và tên"), Column("Tên đăng nhập"), Column("Vị trí"), Column("Trạng thái")],
      list.rows.map { row in
        [
          "<a href=\"\(url: Paths.account(row.id))\">\(row.name)</a>", "<code>\(row.login)</code>", positions(of: row),
          AccountState(row, at: now).tag,
        ]
      })
  }

  /// The first two by name; an official who stands in for many rooms would fill the screen.
  private func positions(of row: AccountList.Row) -> HTML {
    let held = row.positions.filter { !$0.isOver(on: now.day) }
    var lines: [HTML] = held.prefix(2).map { position in
      "\(position.title) (\(territory.agency(position.agencyID)?.title ?? ""))"
    }
    if held.count > 2 { lines.append("<small>và \(held.count - 2) vị trí khác</small>") }
    return lines.joined(separator: "<br>")
  }

  private var nobody: HTML {
    if address.words.isEmpty {
      return emptyState("Cơ quan này chưa có tài khoản nào.", "Tạo tài khoản đầu tiên bằng nút ở trên.")
    }
    return emptyState(
      "Không có tài khoản nào khớp với “\(address.words)”.",
      action: "<a href=\"\(url: AccountListAddress(agency: address.agency).path)\">Xem tất cả</a>")
  }

  private var first: Path { AccountListAddress(agency: address.agency, words: address.words).path }

  private func next(_ cursor: AccountList.Cursor) -> Path {
    AccountListAddress(agency: address.agency, words: address.words, cursor: cursor).path
  }
}
