import Agencies
import Casework
import Worklists
import Dossiers
import Identity
import Language
import Markup
import WebShared
import WorkingTime

struct DayNumbersPage: Page {
  var officer: Officer
  var day: Day
  var today: Day
  /// Only agencies of this level.
  var level: Level?
  var state: FormState
  var rows: [NumberRow]
  /// Levels there are rows of.
  var levels: [Level]

  var title: String { "Số liệu \(DateText.long(day))" }
  var area: Area { .administration }
  var section: Entry? { .numbers }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    \(filter)
    \(rows.isEmpty ? emptyState("Không có cơ quan nào để tính số liệu trong ngày này.") : numbers)
    """
  }

  private var filter: HTML {
    var fields = state
    fields["cap"] = level?.rawValue ?? ""
    return queryForm(
      to: Paths.adminDay, class: "fields",
      """
      \(dateField("ngay", "Ngày", in: fields))
      \(if: levels.count > 1, selectField("cap", "Cấp", levels.map { Choice($0.rawValue, $0.label) }, in: fields, prompt: "Mọi cấp"))
      \(actions(button("Xem", .secondary)))
      """)
  }

  private var numbers: HTML {
    """
    \(totals(of: rows))
    <p>Đang giải quyết và quá hạn là số của lúc này; hồ sơ tính cho nơi tiếp nhận.</p>
    \(busy.isEmpty ? emptyState("Không cơ quan nào có hồ sơ.") : numberTable)
    \(if: !quiet.isEmpty, details("\(grouped(quiet.count)) cơ quan không có hồ sơ nào", linkList(quiet.map(link))))
    """
  }

  /// What is late stands on top, then where most lies.
  private var busy: [NumberRow] {
    rows.enumerated().filter { !$0.element.isQuiet }.sorted { one, other in
      let (left, right) = (one.element.numbers, other.element.numbers)
      return (right.overdue, right.pending, one.offset) < (left.overdue, left.pending, other.offset)
    }.map(\.element)
  }

  private var quiet: [NumberRow] { rows.filter(\.isQuiet) }

  private func link(_ row: NumberRow) -> LinkItem { LinkItem(row.agency.title, Paths.adminUnit(row.agency.code)) }

  private var numberTable: HTML {
    table(
      "Số liệu từng cơ quan", Self.columns,
      busy.map { row in
        [
          "<a href=\"\(url: Paths.adminUnit(row.agency.code))\">\(row.agency.title)</a>",
          "\(grouped(row.numbers.received))", "\(grouped(row.numbers.solved))", "\(grouped(row.numbers.pending))",
          overdue(row.numbers.overdue),
        ]
      })
  }

  private static let columns = [
    Column("Cơ quan"), Column("Tiếp nhận", isNumber: true), Column("Giải quyết xong", isNumber: true),
    Column("Đang giải quyết", isNumber: true), Column("Quá hạn", isNumber: true),
  ]
}

/// The four sums on one line.
func totals(of rows: [NumberRow]) -> HTML {
  func sum(_ figure: KeyPath<DayNumbers, Int>) -> Int { rows.reduce(0) { $0 + $1.numbers[keyPath: figure] } }
  return """
    <p class="lead"><b>\(grouped(sum(\.received)))</b> tiếp nhận · <b>\(grouped(sum(\.solved)))</b> giải quyết xong · \
    <b>\(grouped(sum(\.pending)))</b> đang giải quyết · \(overdue(sum(\.overdue))) quá hạn</p>
    """
}

/// Red only where something is late.
private func overdue(_ count: Int) -> HTML {
  count == 0 ? "0" : tag(.bad, grouped(count))
}
