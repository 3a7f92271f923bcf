/// The hours an office works, as sessions for each day of the week.
package struct OfficeHours: Hashable, Sendable {
  /// A stretch of work without a break, in minutes of the day: work at `opens`, none at `closes`.
  package struct Session: Hashable, Sendable {
    package let opens: Int
    package let closes: Int

    package init(from opens: Int, to closes: Int) {
      self.opens = opens
      self.closes = closes
    }

    package var minutes: Int { closes - opens }
  }

  package enum Problem: Error, Hashable, Sendable {
    case noSessionInTheWeek
    case endsBeforeItStarts(Weekday, Session)
    case outsideTheDay(Weekday, Session)
    case overlap(Weekday, Session, Session)
  }

  package init(_ week: [Weekday: [Session]]) throws(Problem) {
    let sorted = Weekday.allCases.map { (week[$0] ?? []).sorted { $0.opens < $1.opens } }
    for (weekday, sessions) in zip(Weekday.allCases, sorted) { try Self.check(sessions, on: weekday) }
    guard sorted.contains(where: { !$0.isEmpty }) else { throw .noSessionInTheWeek }
    self.init(checked: sorted)
  }

  /// Monday to Friday 07:00–11:00 and 13:00–17:00, the practice of An Giang.
  package static let anGiang = OfficeHours(
    checked: Array(repeating: [Session(from: 7 * 60, to: 11 * 60), Session(from: 13 * 60, to: 17 * 60)], count: 5)
      + [[], []])

  package func sessions(on weekday: Weekday) -> [Session] { week[weekday.rawValue - 1] }

  /// The sessions of an ordinary day: Monday's, or those of the first day of the week with any. A rest day that is
  /// worked in exchange for another has these.
  package let ordinarySessions: [Session]

  /// Sessions by weekday, Monday first.
  private let week: [[Session]]

  private init(checked week: [[Session]]) {
    self.week = week
    ordinarySessions = week.first { !$0.isEmpty } ?? []
  }

  private static func check(_ sessions: [Session], on weekday: Weekday) throws(Problem) {
    for session in sessions {
      guard session.opens >= 0, session.closes <= 1_440 else { throw .outsideTheDay(weekday, session) }
      guard session.opens < session.closes else { throw .endsBeforeItStarts(weekday, session) }
    }
    for (one, next) in zip(sessions, sessions.dropFirst()) where next.opens < one.closes {
      throw .overlap(weekday, one, next)
    }
  }
}
