package import WorkingTime

/// A change of when offices work, as an administrator types it in.
package enum CalendarChange: Hashable, Codable, Sendable {
  /// A day is off, or worked although it is a rest day; nil: nothing is recorded for it any more.
  case day(Day, CalendarEntry.Kind?, reason: String)
  /// The proposal for a year, with what was typed in for it, is the announced calendar.
  case announcement(year: Int)
  case hours(OfficePlace, OfficeHoursPlan)

  package var place: OfficePlace {
    if case .hours(let place, _) = self { place } else { .province }
  }

  /// The place whose hours it changes; nil for days, which are everybody's.
  package var hoursOf: OfficePlace? {
    if case .hours(let place, _) = self { place } else { nil }
  }

  /// The year it is about; nil for hours.
  package var year: Int? {
    switch self {
    case .day(let day, _, _): day.year
    case .announcement(let year): year
    case .hours: nil
    }
  }
}

extension OfficeCalendars {
  /// The same after a change.
  package func applying(_ change: CalendarChange, today: Day) -> OfficeCalendars {
    var (entries, plans) = (entries, plans)
    switch change {
    case .day(let day, let kind, let reason):
      entries.removeAll { $0.day == day }
      if let kind { entries.append(CalendarEntry(day: day, kind: kind, reason: reason)) }
    case .announcement(let year):
      let announced = yearCalendars.year(year).entries
      entries.removeAll { $0.day.year == year }
      entries += announced.map { CalendarEntry(day: $0.day, kind: $0.kind, reason: $0.reason) }
    case .hours(let place, let plan):
      plans[place] = plan
    }
    return OfficeCalendars(entries: entries, plans: plans, today: today)
  }
}
