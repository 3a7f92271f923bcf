import Identity
import Markup
import Storage
import WebShared
import WorkingTime

struct AccountLooksPage: Page {
  var officer: Officer
  var account: Account
  var looks: [AccessLog.Look]
  var isFirst: Bool
  var pageSize: Int
  var now: Instant

  var title: String { "Dữ liệu cá nhân \(account.name) đã xem" }
  var area: Area { .administration }
  var section: Entry? { .accounts }
  var breadcrumb: [Crumb] {
    [Crumb("Tài khoản", Paths.adminAccounts), Crumb(account.name, Paths.account(account.id))]
  }
  private var path: Path { Paths.account(account.id, "luot-xem") }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(looks.isEmpty ? emptyState(isFirst ? "Người này chưa xem hồ sơ hay số định danh nào." : "Không còn lượt xem nào cũ hơn.") : rows)
    \(pager(next: looks.count < pageSize ? nil : looks.last.map { path.query("truoc", $0.id.description) }, first: isFirst ? nil : path))
    """
  }

  private var rows: HTML {
    table(
      "Lượt xem", [Column("Lúc"), Column("Đã xem"), Column("Để làm gì")],
      looks.map { look in [shortDateTime(look.at, now: now), subject(of: look), "\(LookWords.reason(look.reason))"] })
  }

  /// Of a person only that one was looked up: the number is nowhere here.
  private func subject(of look: AccessLog.Look) -> HTML {
    look.subjectKind == "dossier" ? "Hồ sơ \(code(look.subject))" : "Một người, theo số định danh"
  }
}
