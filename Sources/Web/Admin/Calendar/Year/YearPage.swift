import Identity
import Language
import Markup
import Procedures
import WebShared
import WorkingTime

/// A year at a glance: twelve months, what is special in words, who changed what.
struct YearPage: Page {
  var officer: Officer
  var sheet: YearSheet
  /// Years that can be shown.
  var years: ClosedRange<Int>
  var today: Day
  var changes: [CalendarChangeRow]
  /// What was just done.
  var done: String?

  var title: String { "Lịch làm việc năm \(sheet.year)" }
  var area: Area { .administration }
  var section: Entry? { .calendar }

  var body: HTML {
    """
    \(calendarAnswer(done))
    <h1>\(title) \(state)</h1>
    \(otherYears)
    <p>\(grouped(sheet.workingDays)) ngày làm việc theo giờ chung của tỉnh. \
    \(sheet.isProposal ? "Ngày lễ, ngày nghỉ bù tính theo luật; ngày hoán đổi chỉ biết khi có công bố." : "")</p>
    \(each: sheet.leapMonths, { month in
      "<p>Âm lịch có tháng \(month.number) nhuận, từ \(shortDate(month.first)) đến \(shortDate(month.last)).</p>"
    })
    \(if: sheet.isProposal && officer.isProvinceAdministrator, actions(
      buttonLink("Công bố lịch năm \(sheet.year)", to: Paths.adminAnnouncement(sheet.year))))
    <section aria-labelledby="ca-nam"><h2 id="ca-nam">Cả năm</h2>
    \(legend)
    <div class="months">\(each: sheet.months, { monthTable($0, today: today) })</div>
    </section>
    <section class="months-in-words" aria-labelledby="ngay-rieng"><h2 id="ngay-rieng">Những ngày khác thường</h2>\(specialDays)</section>
    <section class="history-of-calendar" aria-labelledby="thay-doi"><h2 id="thay-doi">Ai đã thay đổi</h2>
    \(changes.isEmpty ? emptyState("Chưa ai sửa lịch năm \(sheet.year).") : changeTable(changes, "Thay đổi của lịch năm \(sheet.year)"))
    </section>
    """
  }

  private var state: HTML {
    sheet.isProposal ? tag(.warn, "Chưa công bố, tính theo luật") : tag(.good, "Đã công bố")
  }

  private var otherYears: HTML {
    """
    <nav class="pager" aria-label="Năm">\
    \(if: years.contains(sheet.year - 1), "<a href=\"\(url: Paths.adminYear(sheet.year - 1))\">← Năm \(sheet.year - 1)</a>")\
    \(if: sheet.year != today.year, "<a href=\"\(url: Paths.adminCalendar)\">Năm nay</a>")\
    \(if: years.contains(sheet.year + 1), "<a class=\"next\" href=\"\(url: Paths.adminYear(sheet.year + 1))\">Năm \(sheet.year + 1) →</a>")</nav>
    """
  }

  private var legend: HTML {
    """
    <ul class="month-signs" aria-label="Ký hiệu">\(each: DayMark.allCases.filter { $0 != .working }, { mark in
      "<li><b class=\"\(mark.rawValue)\">\(mark.sign)</b> \(mark.meaning)</li>"
    })<li><b>✎</b> nhập tay</li><li><b>1/6N</b> âm lịch, tháng 6 nhuận</li></ul>
    """
  }

  private var specialDays: HTML {
    table(
      "Những ngày khác thường của năm \(sheet.year)",
      [Column("Ngày"), Column("Âm lịch"), Column("Là ngày"), Column("Lý do"), Column("Theo")],
      sheet.special.map { cell in
        [
          "<a href=\"\(url: Paths.adminCalendarDay(cell.day))\">\(date(cell.day))</a>", "\(cell.lunar?.words)",
          "\(cell.mark.label)", "\(cell.reason ?? "")", "\(source(of: cell))",
        ]
      })
  }

  private func source(of cell: YearSheet.Cell) -> String {
    if cell.isTyped { return "✎ nhập tay" }
    if cell.mark == .special { return "giờ làm việc của tỉnh" }
    return sheet.isProposal ? "luật, chưa công bố" : "lịch đã công bố"
  }
}

/// What a page of the calendar answers after a change was saved.
func calendarAnswer(_ done: String?) -> HTML? {
  guard done == "da-luu" else { return nil }
  return notice(
    .good, "Đã lưu thay đổi", isAnswer: true,
    "<p>Hồ sơ đang giải quyết được tính lại ngày hẹn ngay, và người dân được báo ngày mới.</p>")
}
