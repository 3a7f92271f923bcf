import WebShared
import WorkingTime

extension HoursForm {
  /// What was typed, as a plan; each thing that is wrong stands beside its field.
  static func plan(_ form: inout FormState) throws -> OfficeHoursPlan {
    let periods = readPeriods(&form)
    let days = readDays(&form)
    try form.check()
    do throws(OfficeHoursPlan.Problem) {
      return try OfficeHoursPlan(periods.map(\.1), specialDays: days.map(\.1))
    } catch {
      let (field, sentence) = error.told(periods, days)
      form.fail(field, sentence)
      try form.check()
      throw error
    }
  }

  private static func readPeriods(_ form: inout FormState) -> [(Int, OfficeHoursPlan.Period)] {
    periods(in: form).compactMap { number in
      if isEmpty("p\(number)", in: form) || form.isTicked("p\(number)-drop") { return nil }
      let (from, to) = (form.day("p\(number)-from"), form.day("p\(number)-to"))
      let solving = week(&form) { Self.solving(number, $0) }
      let reception = week(&form) { Self.reception(number, $0) }
      let hours = officeHours(solving, &form) { Self.solving(number, $0) }
      let receptionOnly =
        reception.values.allSatisfy(\.isEmpty)
        ? nil : officeHours(reception, &form) { Self.reception(number, $0) }
      return hours.map {
        (number, OfficeHoursPlan.Period(validFrom: from, validTo: to, hours: $0, receptionOnly: receptionOnly))
      }
    }
  }

  private static func readDays(_ form: inout FormState) -> [(Int, OfficeHoursPlan.SpecialDay)] {
    days(in: form).compactMap { number in
      if isEmpty("d\(number)", in: form) { return nil }
      let day = form.day("d\(number)-day", missing: "Nhập ngày, hoặc xóa trống cả dòng để bỏ.")
      let sessions = sessions("d\(number)-hours", &form)
      let reason = form.required("d\(number)-reason", "Nhập lý do, ví dụ “Nghỉ phòng tránh bão số 5”.")
      return day.map { (number, OfficeHoursPlan.SpecialDay($0, sessions: sessions, reason: reason)) }
    }
  }

  private static func week(
    _ form: inout FormState, _ field: (Weekday) -> String
  ) -> [Weekday: [OfficeHours.Session]] {
    Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, sessions(field($0), &form)) })
  }

  private static func sessions(_ field: String, _ form: inout FormState) -> [OfficeHours.Session] {
    form.read(field, nil, "Viết giờ như 07:00-11:00, 13:00-17:00; không làm việc thì để trống.") {
      [OfficeHours.Session](typed: $0)
    } ?? []
  }

  /// nil, with the problem beside its field, when these are no hours.
  private static func officeHours(
    _ week: [Weekday: [OfficeHours.Session]], _ form: inout FormState, _ field: (Weekday) -> String
  ) -> OfficeHours? {
    // What could not be read is told already; to call the week empty besides would mislead.
    if Weekday.allCases.contains(where: { form.errors[field($0)] != nil }) { return nil }
    do throws(OfficeHours.Problem) {
      return try OfficeHours(week)
    } catch {
      form.fail(field(error.weekday), error.sentence)
      return nil
    }
  }
}
