import Language
import Markup
import WebShared
import WorkingTime

/// A month as people know it from the wall: weeks under the days of the week, the lunar day beneath the solar one.
func monthTable(_ cells: [YearSheet.Cell], today: Day) -> HTML {
  guard let first = cells.first?.day else { return "" }
  let before = first.weekday.rawValue - 1
  let padded = Array(repeating: nil, count: before) + cells.map(Optional.some)
  let weeks = stride(from: 0, to: padded.count, by: 7).map { padded[$0..<min($0 + 7, padded.count)] }
  return """
    <table class="month"><caption>Tháng \(first.month)/\(first.year)</caption>
    <thead><tr>\(each: Weekday.allCases, { weekday in
      "<th scope=\"col\"><span aria-hidden=\"true\">\(weekday.short)</span><span class=\"unseen\">\(weekday.label)</span></th>"
    })</tr></thead>
    <tbody>
    \(each: weeks, { week in
      "<tr>\(each: week, { cell($0, today: today) })\(each: week.count..<7, { _ in "<td></td>" })</tr>\n"
    })</tbody></table>
    """
}

private func cell(_ cell: YearSheet.Cell?, today: Day) -> HTML {
  guard let cell else { return "<td></td>" }
  return """
    <td class="\(cell.mark.rawValue)">\
    <a href="\(url: Paths.adminCalendarDay(cell.day))"\(attribute: "aria-current", cell.day == today ? "date" : nil)>\
    \(cell.day.day)\(cell.lunar.map(lunarNumber))\(sign(of: cell))</a></td>
    """
}

private func lunarNumber(_ date: LunarDate) -> HTML {
  """
  <span class="unseen"> âm lịch </span><small>\(date.calendarText)</small>\
  \(if: date.isLeap, "<span class=\"unseen\"> tháng nhuận</span>")
  """
}

private func sign(of cell: YearSheet.Cell) -> HTML {
  """
  \(if: cell.mark == .weeklyRest, "<i aria-hidden=\"true\">–</i><span class=\"unseen\"> nghỉ hằng tuần</span>")\
  \(if: cell.isSpecial, """
    <i>\(cell.mark.sign)\(if: cell.isTyped, "<span aria-hidden=\"true\">✎</span><span class=\"unseen\"> nhập tay</span>")</i>\
    <span class="unseen"> \(cell.reason)</span>
    """)
  """
}

extension LunarDate {
  /// The day; with its month where the month begins or is full, and in the three days of Tết. "N" marks a leap month.
  var calendarText: String {
    let isFull = day == 1 || day == 15 || month == 1 && !isLeap && day <= 3
    return isFull ? "\(day)/\(month)\(isLeap ? "N" : "")" : "\(day)"
  }

  /// "15/6 nhuận năm 2025"
  var words: String { "\(day)/\(month)\(isLeap ? " nhuận" : "") năm \(year)" }
}

extension Weekday {
  var short: String { self == .sunday ? "CN" : "T\(rawValue + 1)" }
}

extension Paths {
  static func adminYear(_ year: Int) -> Path { adminYear(String(year)) }
  static func adminAnnouncement(_ year: Int) -> Path { adminAnnouncement(String(year)) }
  static func adminCalendarDay(_ day: Day) -> Path { adminCalendarDay(String(day.year), day.rawValue) }
}
