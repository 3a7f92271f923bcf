/// The hours of an agency or unit over the years, with the days on which it opens or closes on its own.
package struct OfficeHoursPlan: Codable, Hashable, Sendable {
  /// Hours that hold from a day to a day, both included.
  package struct Period: Codable, Hashable, Sendable {
    package var validFrom: Day?
    package var validTo: Day?
    package var hours: OfficeHours
    /// Sessions besides the hours in which dossiers are received but not solved, such as half Saturdays.
    package var receptionOnly: OfficeHours?

    package init(
      validFrom: Day? = nil, validTo: Day? = nil, hours: OfficeHours, receptionOnly: OfficeHours? = nil
    ) {
      (self.validFrom, self.validTo, self.hours, self.receptionOnly) = (validFrom, validTo, hours, receptionOnly)
    }
  }

  /// One day with sessions of its own: none when it is closed for a storm, a morning when an extra Saturday is worked.
  package struct SpecialDay: Codable, Hashable, Sendable {
    package var day: Day
    /// All sessions of that day, in their order.
    package var sessions: [OfficeHours.Session]
    package var reason: String

    package init(_ day: Day, sessions: [OfficeHours.Session], reason: String) {
      (self.day, self.sessions, self.reason) = (day, sessions, reason)
    }
  }

  /// What the hours are asked for.
  package enum Purpose: Sendable {
    /// The term counts in these.
    case solving
    /// The counter is open in these.
    case reception
  }

  package enum Problem: Error, Hashable, Sendable {
    case noPeriod
    case endsBeforeItStarts(Day, Day)
    case overlap(Day)
    case twoSpecialDays(Day)
    case wrongSessions(Day)
  }

  package let periods: [Period]
  package let specialDays: [SpecialDay]

  /// Periods in the order of time; between two of them the earlier goes on, before the first the first holds.
  package init(_ periods: [Period], specialDays: [SpecialDay] = []) throws(Problem) {
    guard !periods.isEmpty else { throw .noPeriod }
    let sorted = periods.sorted { ($0.validFrom ?? .first) < ($1.validFrom ?? .first) }
    for period in sorted {
      if let from = period.validFrom, let to = period.validTo, to < from { throw .endsBeforeItStarts(from, to) }
    }
    for (one, next) in zip(sorted, sorted.dropFirst()) where (next.validFrom ?? .first) <= (one.validTo ?? .last) {
      // An open end is closed by the next period.
      guard one.validTo == nil, let from = next.validFrom, from > (one.validFrom ?? .first) else {
        throw .overlap(next.validFrom ?? .first)
      }
    }
    for special in specialDays {
      guard special.areSessionsInOrder else { throw .wrongSessions(special.day) }
      if specialDays.count(where: { $0.day == special.day }) > 1 { throw .twoSpecialDays(special.day) }
    }
    self.init(checked: sorted, specialDays.sorted { $0.day < $1.day })
  }

  /// The same hours at all times.
  package init(always hours: OfficeHours) { self.init(checked: [Period(hours: hours)], []) }

  package static let anGiang = OfficeHoursPlan(always: .anGiang)

  package func period(on day: Day) -> Period {
    periods.last { ($0.validFrom ?? .first) <= day } ?? periods[0]
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    do {
      try self.init(
        try container.decode([Period].self, forKey: .periods),
        specialDays: try container.decodeIfPresent([SpecialDay].self, forKey: .specialDays) ?? [])
    } catch let problem as Problem {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "These are no office hours: \(problem)."))
    }
  }

  private init(checked periods: [Period], _ specialDays: [SpecialDay]) {
    (self.periods, self.specialDays) = (periods, specialDays)
  }
}

extension OfficeHoursPlan.SpecialDay {
  fileprivate var areSessionsInOrder: Bool {
    sessions.allSatisfy { 0 <= $0.opens && $0.opens < $0.closes && $0.closes <= 1_440 }
      && zip(sessions, sessions.dropFirst()).allSatisfy { $0.closes <= $1.opens }
  }
}
