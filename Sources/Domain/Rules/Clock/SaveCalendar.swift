import Agencies
package import Identity
package import Procedures
package import Storage
package import WorkingTime

extension CalendarChange {
  /// What the list of changes will tell of it, from what to what.
  package struct Difference: Hashable, Sendable {
    package var before: String
    package var after: String
  }

  /// Records the change and who made it; it holds from the next look at the rules on.
  /// - Throws: as `check`.
  package func save(under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction) throws {
    let difference = try check(by: officer, under: rules, today: now.day)

    switch self {
    case .day(let day, let kind, let reason):
      try tx.run("DELETE FROM calendar_day WHERE day = \(day)")
      if let kind { try CalendarRegister.record(CalendarEntry(day: day, kind: kind, reason: reason), in: tx) }
    case .announcement(let year):
      for entry in rules.calendars.yearCalendars.year(year).entries { try CalendarRegister.record(entry, in: tx) }
    case .hours(let place, let plan):
      try CalendarRegister.record(plan, of: place, in: tx)
    }
    try tx.run(
      """
      INSERT INTO calendar_change (at, account_id, actor_name, place, year, before, after)
      VALUES (\(now), \(officer.accountID), \(officer.name), \(place), \(year), \(difference.before),
        \(difference.after))
      """)
    try Revision.rise(in: tx)
  }

  /// What `save` would write down, without writing it.
  /// - Throws: `CatalogueRefusal.notYourCalendar`, `.noReasonForDay`, `.announcedAsWhole`, `.nothingChanges`.
  package func check(by officer: Officer, under rules: Rulebook, today: Day) throws -> Difference {
    try allow(officer, under: rules)
    // A year counts as announced while its 1 January is recorded: alone it would take the holidays from a whole year.
    if case .day(let day, let kind, _) = self, day == Day(day.year, 1, 1),
      rules.calendars.yearCalendars.year(day.year).isProposal == (kind != nil)
    {
      throw CatalogueRefusal.announcedAsWhole(year: day.year)
    }
    let difference = difference(under: rules, today: today)
    guard difference.before != difference.after else { throw CatalogueRefusal.nothingChanges }
    return difference
  }

  package func difference(under rules: Rulebook, today: Day) -> Difference {
    Difference(
      before: summary(of: rules.calendars, rules.territory),
      after: summary(of: rules.calendars.applying(self, today: today), rules.territory))
  }

  /// The days of everybody are the province's; hours are those of the agency they are for.
  package func allow(_ officer: Officer, under rules: Rulebook) throws {
    if case .day(_, .some, let reason) = self, !reason.contains(where: { !$0.isWhitespace }) {
      throw CatalogueRefusal.noReasonForDay
    }
    if officer.isProvinceAdministrator { return }
    let agency =
      switch place {
      case .province: ID<Agency>?.none
      case .agency(let id): id
      case .unit(let id): rules.territory.unit(id)?.agencyID
      }
    guard let agency, officer.isAdministrator(of: agency) else { throw CatalogueRefusal.notYourCalendar }
  }

  /// What the change touches, as the list of changes tells it.
  private func summary(of calendars: OfficeCalendars, _ territory: Territory) -> String {
    switch self {
    case .day(let day, _, _):
      calendars.entries.first { $0.day == day }.map { "\(day.rawValue) \($0.kind.rawValue) \($0.reason)" }
        ?? "\(day.rawValue) -"
    case .announcement(let year):
      calendars.yearCalendars.year(year).isProposal ? "\(year) proposal" : "\(year) announced"
    case .hours(let place, _): JSON(calendars.plan(of: place, in: territory)).text
    }
  }
}
