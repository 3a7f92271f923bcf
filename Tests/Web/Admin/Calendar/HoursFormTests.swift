@testable import Admin
import Testing
import WebShared
import WorkingTime

@Suite("Office hours as a form")
struct HoursFormTests {
  @Test(
    "Sessions are read as people type them",
    arguments: [
      ("07:00-11:00, 13:00-17:00", "07:00-11:00, 13:00-17:00"), ("13:00-17:00;7:00–11:00", "07:00-11:00, 13:00-17:00"),
      ("7h-11h30", "07:00-11:30"), ("7g30 - 24:00", "07:30-24:00"), ("", ""), (" , ", ""),
    ])
  func read(_ typed: String, _ text: String) {
    #expect([OfficeHours.Session](typed: typed)?.text == text)
  }

  @Test(
    "What is no session is refused",
    arguments: [
      "sáng", "7", "7-", "-11", "7-11-12", "07:60-11:00", "07:000-11:00", "7:0:0-8", "+7-8", "٧-٨", "7--8",
    ])
  func refused(_ typed: String) {
    #expect([OfficeHours.Session](typed: typed) == nil)
  }

  @Test("A plan comes back from its own form")
  func again() throws {
    for plan in [OfficeHoursPlan.anGiang, CalendarSamples.storm] {
      var form = HoursForm.state(of: plan)
      #expect(try HoursForm.plan(&form) == plan)
    }
    #expect(CalendarSamples.storm.specialDays.count == 2)
  }

  @Test("A dropped period counts for nothing, nor does a line that was cleared")
  func dropped() throws {
    var form = HoursForm.state(of: CalendarSamples.storm)
    form["p2-drop"] = "co"
    for part in ["day", "hours", "reason"] { form["d1-\(part)"] = " " }
    let plan = try HoursForm.plan(&form)
    #expect(plan.periods == [CalendarSamples.storm.periods[0]])
    #expect(plan.specialDays == [CalendarSamples.storm.specialDays[1]])
  }

  @Test(
    "Every problem has its sentence beside the field that makes it",
    arguments: [
      (["p1-from": "1/3/2026"], "p1-1", "Cả tuần chưa có buổi"),
      (["p1-2": "11-7"], "p1-2", "kết thúc trước khi bắt đầu"),
      (["p1-3": "20-25"], "p1-3", "vượt ra ngoài ngày"), (["p1-4": "7-11, 10-12"], "p1-4", "trùng giờ nhau"),
      (["p1-1": "7-11", "p1-r6": "9-8"], "p1-r6", "kết thúc trước khi bắt đầu"),
      (["p1-1": "7-11", "p1-from": "2/3/2026", "p1-to": "1/3/2026"], "p1-to", "trước ngày bắt đầu 02/03/2026"),
      (["p1-1": "7-11", "p2-1": "8-12"], "p2-from", "cùng áp dụng từ trước đến nay"),
      (
        ["p1-1": "7-11", "p1-to": "1/3/2026", "p2-1": "8-12", "p2-from": "1/3/2026"], "p2-from", "thuộc giai đoạn trước"
      ),
      (
        ["p1-1": "7-11", "d1-day": "1/3/2026", "d1-reason": "a", "d2-day": "1/3/2026", "d2-reason": "b"], "d2-day",
        "ghi hai lần"
      ),
      (["p1-1": "7-11", "d1-day": "1/3/2026", "d1-hours": "8-7", "d1-reason": "a"], "d1-hours", "không đúng"),
    ])
  func problems(_ typed: [String: String], _ field: String, _ words: String) {
    var form = FormState(typed)
    #expect(throws: FormRefused.self) { try HoursForm.plan(&form) }
    #expect(form.errors[field]?.contains(words) == true, "\(form.errors.list)")
  }

  @Test("A plan without any period is told for the form as a whole")
  func none() {
    var form = FormState(["p1-1": "", "d1-day": ""])
    #expect(throws: FormRefused.self) { try HoursForm.plan(&form) }
    #expect(form.errors.list.map(\.field) == [nil])
  }
}
