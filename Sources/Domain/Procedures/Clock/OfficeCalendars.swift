package import Agencies
package import Storage
package import WorkingTime

/// When each office of the province works: the days everybody has off, and the hours of each place. A value, so that a
/// change can be tried before it is saved.
package struct OfficeCalendars: Sendable {
  /// As announced or typed in; other years are worked out from the law.
  package let entries: [CalendarEntry]
  package let plans: [OfficePlace: OfficeHoursPlan]
  /// Days of the years outside of these are as their weekday says.
  package let years: ClosedRange<Int>
  package let yearCalendars: YearCalendars
  /// What holds where no place has hours of its own.
  package let province: WorkingCalendar
  private let byPlace: [OfficePlace: WorkingCalendar]

  package init(entries: [CalendarEntry], plans: [OfficePlace: OfficeHoursPlan], today: Day) {
    let calendars = YearCalendars(entries, law: .vietnam)
    // Dossiers older than this province's electronic one-stop shop do not come; terms of a decade do not exist.
    let years = min(2012, today.year)...min(today.year + 10, HolidayProposal.years.upperBound)
    let days = calendars.entries(in: years)
    self.entries = entries
    self.plans = plans
    self.years = years
    yearCalendars = calendars
    byPlace = plans.mapValues { WorkingCalendar(plan: $0, entries: days) }
    province = byPlace[.province] ?? WorkingCalendar(plan: .anGiang, entries: days)
  }

  /// The unit's own hours, its agency's, or the province's.
  package func calendar(of agency: ID<Agency>, unit: ID<AgencyUnit>? = nil) -> WorkingCalendar {
    if byPlace.isEmpty { return province }
    return unit.flatMap { byPlace[.unit($0)] } ?? byPlace[.agency(agency)] ?? province
  }

  /// Whose hours hold there.
  package func place(of agency: ID<Agency>, unit: ID<AgencyUnit>? = nil) -> OfficePlace {
    if let unit, byPlace[.unit(unit)] != nil { return .unit(unit) }
    return byPlace[.agency(agency)] == nil ? .province : .agency(agency)
  }

  /// The hours that hold at a place: its own, its agency's, or the province's.
  package func plan(of place: OfficePlace, in territory: Territory) -> OfficeHoursPlan {
    if let own = plans[place] { return own }
    if case .unit(let id) = place, let unit = territory.unit(id), let agency = plans[.agency(unit.agencyID)] {
      return agency
    }
    return plans[.province] ?? .anGiang
  }
}
