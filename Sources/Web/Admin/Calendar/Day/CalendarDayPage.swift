import Identity
import Language
import Markup
import Procedures
import WebShared
import WorkingTime

/// A day of the calendar: what it is and why, and for the province's administrators a form to change it.
struct CalendarDayPage: Page {
  var officer: Officer
  var day: Day
  var lunar: LunarDate?
  /// What holds, whoever said so.
  var entry: CalendarEntry?
  /// What is recorded, where something is.
  var record: CalendarEntry?
  /// What the law alone gives.
  var law: CalendarEntry?
  var isProposal: Bool
  /// When everybody works on it.
  var sessions: [OfficeHours.Session]
  var state: FormState
  var done: String?

  var title: String { "Ngày \(DateText.short(day))" }
  var area: Area { .administration }
  var section: Entry? { .calendar }
  var breadcrumb: [Crumb] { [Crumb("Lịch làm việc năm \(day.year)", Paths.adminYear(day.year))] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(calendarAnswer(done))
    <h1>\(title)</h1>
    \(neighbours)
    <div class="panes"><div>
    <section aria-labelledby="sua-ngay"><h2 id="sua-ngay">Ghi cho ngày này</h2>
    \(officer.isProvinceAdministrator ? fields : "<p>\(CatalogueRefusal.notYourCalendar.sentence)</p>")
    </section>
    </div>
    <section class="pane" aria-labelledby="dang-la"><h2 id="dang-la">Đang là</h2>\(facts)</section>
    </div>
    """
  }

  private var neighbours: HTML {
    """
    <nav class="pager" aria-label="Ngày">\
    \(if: day.adding(days: -1).year == day.year, "<a href=\"\(url: Paths.adminCalendarDay(day.adding(days: -1)))\">← Ngày trước</a>")\
    \(if: day.adding(days: 1).year == day.year, "<a class=\"next\" href=\"\(url: Paths.adminCalendarDay(day.adding(days: 1)))\">Ngày sau →</a>")</nav>
    """
  }

  private var facts: HTML {
    definitionList([
      (name: "Thứ", value: "\(day.weekday.label)"),
      (name: "Âm lịch", value: "\(lunar?.words ?? "Không tính được")"),
      (name: "Ngày này", value: "\(sessions.isEmpty ? "Nghỉ" : "Làm việc \(sessions.text)")"),
      (name: "Lý do", value: "\(reason)"),
      (name: "Theo luật", value: "\(law?.reason ?? "Không phải ngày lễ")"),
      (name: "Lịch năm", value: isProposal ? "Chưa công bố, tính theo luật" : "Đã công bố"),
    ])
  }

  private var reason: String {
    guard let entry else { return sessions.isEmpty ? "Nghỉ hằng tuần" : "Ngày làm việc trong tuần" }
    return record == nil ? "\(entry.reason) (theo luật, chưa công bố)" : entry.reason
  }

  private var fields: HTML {
    form(
      to: Paths.adminCalendarDay(day),
      """
      \(radios("kind", "Ngày này", Self.kinds, in: state, isInline: true))
      \(textField("reason", "Lý do", in: state, hint: "Người dân có hồ sơ đổi ngày hẹn sẽ đọc lý do này. Ví dụ: “Nghỉ hoán đổi dịp Quốc khánh, làm bù 22/08/2026”. Để trống nếu không ghi riêng.", maxLength: 200))
      \(actions(button("Xem trước", name: "verb", value: "preview")))
      """)
  }

  private static let kinds = [
    Choice("off", "Nghỉ"), Choice("work", "Làm việc"), Choice("none", "Không ghi riêng, theo luật và ngày trong tuần"),
  ]
}
