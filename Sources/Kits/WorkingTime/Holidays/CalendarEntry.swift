/// What is special about a day: a rest day, or a rest day that is worked.
package struct CalendarEntry: Hashable, Sendable {
  package enum Kind: String, Codable, Hashable, Sendable {
    case off, work
  }

  /// Where the entry comes from.
  package enum Origin: String, Codable, Hashable, Sendable {
    /// A holiday by law.
    case rule
    /// Rest for a holiday that fell on a weekly rest day.
    case compensation
    /// Announced or typed in: the yearly calendar, an exchanged day.
    case override
  }

  package let day: Day
  package let kind: Kind
  /// In Vietnamese, as on pages and notices.
  package let reason: String
  package let origin: Origin

  package init(day: Day, kind: Kind, reason: String, origin: Origin = .override) {
    (self.day, self.kind, self.reason, self.origin) = (day, kind, reason, origin)
  }
}
