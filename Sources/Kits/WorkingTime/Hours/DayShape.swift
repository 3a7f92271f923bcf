/// The sessions of a kind of day, with their sum.
struct DayShape: Hashable, Sendable {
  /// In their order, none overlapping another.
  let sessions: [OfficeHours.Session]
  let minutes: Int

  init(_ sessions: [OfficeHours.Session]) {
    self.sessions = sessions
    minutes = sessions.reduce(0) { $0 + $1.minutes }
  }

  /// Minutes worked until a minute of the day.
  func minutes(before minuteOfDay: Int) -> Int {
    var sum = 0
    for session in sessions where session.opens < minuteOfDay {
      sum += min(session.closes, minuteOfDay) - session.opens
    }
    return sum
  }

  /// The first minute of the day before which so many minutes are worked: the end of a session rather than the start
  /// of the next.
  func firstMinute(after worked: Int) -> Int? {
    var left = worked
    for session in sessions {
      if left <= session.minutes { return session.opens + left }
      left -= session.minutes
    }
    return nil
  }

  /// The last such minute: the start of a session rather than the end of the one before.
  func lastMinute(after worked: Int) -> Int? {
    var left = worked
    for session in sessions {
      if left < session.minutes { return session.opens + left }
      left -= session.minutes
    }
    return nil
  }
}
