package import Storage
package import WorkingTime

extension OfficeCalendars {
  /// As recorded; `today` bounds the years that are worked out.
  package static func load(today: Day, in tx: Transaction) throws -> OfficeCalendars {
    struct DayRow: Decodable { var day: Day, kind: CalendarEntry.Kind, reason: String }
    struct PlanRow: Decodable { var place: OfficePlace, plan: JSON<OfficeHoursPlan> }
    let days: [DayRow] = try tx.all("SELECT day, kind, reason FROM calendar_day ORDER BY day")
    let plans: [PlanRow] = try tx.all("SELECT place, plan FROM office_hours")
    return OfficeCalendars(
      entries: days.map { CalendarEntry(day: $0.day, kind: $0.kind, reason: $0.reason) },
      plans: Dictionary(plans.map { ($0.place, $0.plan.value) }, uniquingKeysWith: { first, _ in first }),
      today: today)
  }
}
