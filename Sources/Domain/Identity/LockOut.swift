import WorkingTime

/// How long wrong passwords close an account: the fifth for a minute, each further one twice as long, at most an hour.
enum LockOut {
  static let allowedFailures = 5

  static func until(failures: Int, at now: Instant) -> Instant? {
    guard failures >= allowedFailures else { return nil }
    return now.adding(minutes: min(60, 1 << min(failures - allowedFailures, 6)))
  }
}
