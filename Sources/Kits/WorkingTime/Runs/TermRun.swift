/// The term of one dossier from acceptance on, with all that stopped it: enough to work out its due date again under
/// any calendar, at any time.
package struct TermRun: Hashable, Sendable {
  /// A time in which the clock stands still.
  package struct Stop: Hashable, Sendable {
    package let from: Instant
    /// nil while it lasts.
    package let to: Instant?
    /// Whether the rest of the term goes on at the end, or the whole term begins anew.
    package let then: ClockPolicy.AfterSupplement

    package init(from: Instant, to: Instant?, then: ClockPolicy.AfterSupplement) {
      (self.from, self.to, self.then) = (from, to, then)
    }
  }

  /// A new date, promised with an apology before or after the old one has passed. // NĐ 61/2018: once
  package struct Extension: Hashable, Sendable {
    package let at: Instant
    package let to: Instant

    package init(at: Instant, to: Instant) {
      (self.at, self.to) = (at, to)
    }
  }

  package enum Problem: Error, Hashable, Sendable {
    case stopBeforeAcceptance(Stop)
    case stopEndsBeforeItStarts(Stop)
    /// The second stop begins before the first has ended.
    case stopsOverlap(Stop, Stop)
    case extendedBefore(Extension)
    case extendedToEarlier(due: Instant)
  }

  package let acceptedAt: Instant
  package let term: Term
  package let policy: ClockPolicy
  /// In the order of time.
  package let stops: [Stop]
  package private(set) var `extension`: Extension?

  /// - Parameter stops: in any order.
  package init(
    acceptedAt: Instant, term: Term, policy: ClockPolicy = .standard, stops: [Stop] = [],
    extension: Extension? = nil
  ) throws(Problem) {
    let sorted = stops.sorted { ($0.from, $0.to ?? .end) < ($1.from, $1.to ?? .end) }
    for stop in sorted {
      if stop.from < acceptedAt { throw .stopBeforeAcceptance(stop) }
      if let to = stop.to, to < stop.from { throw .stopEndsBeforeItStarts(stop) }
    }
    for (one, next) in zip(sorted, sorted.dropFirst()) where next.from < one.to ?? .end {
      throw .stopsOverlap(one, next)
    }
    self.init(checked: acceptedAt, term, policy, sorted, `extension`)
  }

  /// The new date of an apology. One is allowed.
  package func extended(to date: Instant, at now: Instant, in calendar: WorkingCalendar) throws(Problem) -> TermRun {
    if let earlier = `extension` { throw .extendedBefore(earlier) }
    let due = due(in: calendar)
    guard date > due else { throw .extendedToEarlier(due: due) }
    var run = self
    run.extension = Extension(at: now, to: date)
    return run
  }

  /// The run as it was known at a moment: what began later is left out, what ended later still lasts.
  package func known(at now: Instant) -> TermRun {
    let stops = stops.filter { $0.from <= now }.map { stop in
      Stop(from: stop.from, to: stop.to.flatMap { $0 <= now ? $0 : nil }, then: stop.then)
    }
    return TermRun(checked: acceptedAt, term, policy, stops, `extension`.flatMap { $0.at <= now ? $0 : nil })
  }

  /// Of a run as it is known: the stop that lasts.
  package var openStop: Stop? { stops.last.flatMap { $0.to == nil ? $0 : nil } }

  private init(
    checked acceptedAt: Instant, _ term: Term, _ policy: ClockPolicy, _ stops: [Stop], _ extension: Extension?
  ) {
    (self.acceptedAt, self.term, self.policy, self.stops) = (acceptedAt, term, policy, stops)
    self.extension = `extension`
  }
}

extension Instant {
  fileprivate static let end = Instant(rawValue: .max)
}
