@testable import Admin
import Agencies
@testable import Casework
@testable import Dossiers
import Identity
@testable import Procedures
@testable import Rules
import Storage
import Testing
import WebShared
import WorkingTime

@Suite("Pages of the calendar, as recorded")
struct CalendarPageTests {
  private let officer = Samples.administrator
  private let calendars = OfficeCalendars(
    entries: [
      CalendarEntry(day: Day(2025, 1, 1), kind: .off, reason: "Tết Dương lịch"),
      CalendarEntry(day: Day(2025, 4, 26), kind: .work, reason: "Làm bù dịp 30/4-1/5 (cho ngày 02/05/2025)"),
      CalendarEntry(day: Day(2025, 5, 2), kind: .off, reason: "Nghỉ hoán đổi <30/4>"),
      CalendarEntry(day: Day(2027, 2, 4), kind: .off, reason: "Nghỉ thêm trước Tết"),
    ],
    plans: [.province: CalendarSamples.storm], today: Day(2026, 11, 20))
  private let changes = [
    CalendarChangeRow(
      id: 2, at: Samples.now, actorName: "Thạch <Văn> Tỉnh", place: .province, year: 2025,
      before: "2025-05-02 -", after: "2025-05-02 off Nghỉ hoán đổi <30/4>"),
    CalendarChangeRow(
      id: 1, at: Samples.now, actorName: "Thạch Văn Tỉnh", place: .province, year: 2025, before: "2025 proposal",
      after: "2025 announced"),
  ]

  private func yearPage(_ year: Int, _ changes: [CalendarChangeRow]) -> YearPage {
    YearPage(
      officer: officer, sheet: YearSheet(year, of: calendars, typed: changes.typedDays), years: 2012...2036,
      today: Samples.now.day, changes: changes)
  }

  @Test("A year that was announced, and one that is proposed")
  func years() {
    expectAsRecorded(yearPage(2025, changes), "admin-year-announced")
    expectAsRecorded(yearPage(2027, []), "admin-year-proposed")
  }

  @Test("A proposal to announce, and a year that was announced")
  func announcement() {
    expectAsRecorded(
      AnnouncementPage(officer: officer, sheet: YearSheet(2027, of: calendars, typed: []), state: FormState()),
      "admin-announcement")
    var refused = FormState()
    refused.fail(nil, "Lịch đã đúng như vậy rồi.")
    expectAsRecorded(
      AnnouncementPage(
        officer: officer, sheet: YearSheet(2025, of: calendars, typed: []), state: refused), "admin-announcement-done")
  }

  @Test("A day with its form, after it was saved, and to read only")
  func day() {
    let day = Day(2027, 2, 8)
    var page = CalendarDayPage(
      officer: officer, day: day, lunar: LunarCalendar.vietnam.date(of: day),
      entry: CalendarEntry(day: day, kind: .off, reason: "Tết Nguyên đán", origin: .rule), record: nil,
      law: CalendarEntry(day: day, kind: .off, reason: "Tết Nguyên đán", origin: .rule), isProposal: true, sessions: [],
      state: .wrong("reason", "Hãy ghi lý do.", ["kind": "off", "reason": "<b>"]))
    expectAsRecorded(page, "admin-calendar-day")
    (page.officer.positions, page.state, page.done) = ([], FormState(), "da-luu")
    expectAsRecorded(page, "admin-calendar-day-read")
  }

  @Test("A preview with dossiers and without")
  func preview() throws {
    let change = CalendarChange.day(Day(2027, 2, 5), .off, reason: "Nghỉ <bão>")
    let words = ChangeWords(change, .init(before: "2027-02-05 -", after: "2027-02-05 off Nghỉ <bão>"))
    let moved = CalendarPreview.Moved(
      code: "000.01.21.H01-261120-0001", procedure: "Đăng ký <kết hôn>", agency: "UBND phường Mỹ Bình",
      before: Samples.now, after: Samples.now.adding(minutes: 1_440))
    var page = ChangePreviewPage(
      officer: officer, words: words, id: ID(7), preview: CalendarPreview(running: 1_234, moved: 2, examples: [moved]),
      place: try #require(ChangePlace(change, Samples.territory)))
    expectAsRecorded(page, "admin-change-preview")
    page.share = 0.25
    expectAsRecorded(page, "admin-change-preview-filling")
    page.fault = "Cơ sở dữ liệu báo lỗi <1>: không có cột."
    expectAsRecorded(page, "admin-change-preview-fault")
    (page.share, page.fault) = (nil, nil)
    (page.waiting, page.preview.unreadable) = (1_200, 2)
    expectAsRecorded(page, "admin-change-preview-earlier")
    (page.waiting, page.isSaved) = (0, true)
    expectAsRecorded(page, "admin-change-preview-saved")
    page.isSaved = false
    page.preview = CalendarPreview(running: 3)
    expectAsRecorded(page, "admin-change-preview-none")
  }

  @Test("Hours of the province, of an agency and of a unit")
  func hours() {
    let places = (
      HoursPlace(), HoursPlace(agency: Samples.agency), HoursPlace(agency: Samples.agency, unit: Samples.units[1])
    )
    func page(_ place: HoursPlace, _ below: [HoursPlace], _ state: FormState? = nil) -> HoursPage {
      HoursPage(
        officer: officer, place: place, plan: CalendarSamples.storm, isOwn: place.agency == nil, below: below,
        own: [places.2.place], agencies: [Samples.agency, Samples.district], changes: [],
        state: state ?? HoursForm.state(of: CalendarSamples.storm))
    }
    expectAsRecorded(page(places.0, [places.1, places.2]), "admin-hours-province")
    expectAsRecorded(page(places.1, [places.2]), "admin-hours-agency")
    var wrong = HoursForm.state(of: CalendarSamples.storm)
    wrong["p2-1"] = "9-8"
    wrong["d1-reason"] = ""
    wrong.fail("p2-1", "Sai giờ.")
    wrong.fail("d1-reason", "Nhập lý do.")
    expectAsRecorded(page(places.2, [], wrong), "admin-hours-unit-wrong")
  }

  @Test("The list of changes tells hours by the lines that differ")
  func hoursChange() {
    let row = CalendarChangeRow(
      id: 1, at: Samples.now, actorName: "Thạch Văn Tỉnh", place: .province, year: nil,
      before: JSON(OfficeHoursPlan.anGiang).text, after: JSON(CalendarSamples.storm).text)
    let words = ChangeWords(row)
    #expect(words.before == ["Mọi lúc: thứ Hai đến thứ Sáu 07:00-11:00, 13:00-17:00"])
    #expect(
      words.after == [
        "Đến hết 31/12/2026: thứ Hai đến thứ Sáu 07:00-11:00, 13:00-17:00",
        "Đến hết 31/12/2026, chỉ tiếp nhận: thứ Bảy 07:00-11:00",
        "Từ 01/01/2027: thứ Hai đến thứ Năm 07:30-11:30, 13:30-17:30", "Từ 01/01/2027: thứ Sáu 07:30-11:30",
        "Ngày 12/10/2026: đóng cửa (Bão số 5)", "Ngày 17/10/2026: 07:00-11:00 (Làm thêm)",
      ])
  }
}

enum CalendarSamples {
  /// Other hours from 2027 on, half Saturdays until then, a storm and an extra Saturday.
  static let storm: OfficeHoursPlan = {
    let morning = OfficeHours.Session(from: 7 * 60, to: 11 * 60)
    let (later, late) = (
      OfficeHours.Session(from: 7 * 60 + 30, to: 11 * 60 + 30),
      OfficeHours.Session(from: 13 * 60 + 30, to: 17 * 60 + 30)
    )
    let week = Dictionary(
      uniqueKeysWithValues: [Weekday.monday, .tuesday, .wednesday, .thursday].map { ($0, [later, late]) })
    guard let saturdays = try? OfficeHours([.saturday: [morning]]),
      let next = try? OfficeHours(week.merging([.friday: [later]]) { $1 }),
      let plan = try? OfficeHoursPlan(
        [
          .init(validTo: Day(2026, 12, 31), hours: .anGiang, receptionOnly: saturdays),
          .init(validFrom: Day(2027, 1, 1), hours: next),
        ],
        specialDays: [
          .init(Day(2026, 10, 12), sessions: [], reason: "Bão số 5"),
          .init(Day(2026, 10, 17), sessions: [morning], reason: "Làm thêm"),
        ])
    else { return .anGiang }
    return plan
  }()
}
