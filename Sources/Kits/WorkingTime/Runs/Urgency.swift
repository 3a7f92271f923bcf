/// Whether a running term needs a look.
package enum Urgency: String, CaseIterable, Sendable {
  case inTime, dueSoon, overdue
}

/// From when on a running term is due soon.
package struct DueSoon: Codable, Hashable, Sendable {
  /// Share of the term that is used, 0 to 1.
  package var share: Double
  /// Working minutes left.
  package var minutes: Int

  package init(share: Double = 0.8, minutes: Int = 0) {
    (self.share, self.minutes) = (share, minutes)
  }

  /// With the last fifth of the term.
  package static let standard = DueSoon()
}

extension TermRun {
  package func urgency(at now: Instant, in calendar: WorkingCalendar, dueSoon: DueSoon = .standard) -> Urgency {
    let use = use(at: now, in: calendar)
    let moment = known(at: now).openStop?.from ?? now
    if moment.wholeMinute > known(at: now).due(in: calendar) { return .overdue }
    return use.share >= dueSoon.share || use.left <= dueSoon.minutes ? .dueSoon : .inTime
  }
}
