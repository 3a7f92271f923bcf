import Markup
import WebShared
import WorkingTime

/// How a dossier stands against the clock, in a list: a word in its colour, the appointed moment below.
struct DueMark: Sendable, Hashable {
  private let due: Instant
  private let use: TermUse
  /// Working minutes since the appointment passed.
  private let late: Int
  private let isPaused: Bool

  /// - Parameters:
  ///   - from: where the term began; without it only the time left is known.
  ///   - calendar: the hours of those who have to do it.
  init(from: Instant?, due: Instant, isPaused: Bool, at now: Instant, in calendar: WorkingCalendar) {
    (self.due, self.isPaused) = (due, isPaused)
    use = calendar.use(of: from ?? now, to: due, at: now)
    late = now > due ? calendar.workingMinutes(from: due, to: now) : 0
  }

  func mark(at now: Instant) -> HTML {
    let left = TermUse(used: use.used, total: max(use.total, 1))
    let word: HTML =
      if isPaused {
        tag(.plain, "Tạm dừng")
      } else if now > due {
        // Late outside working hours is late too: the term ended before the counter closed.
        tag(.bad, late > 0 ? TermUse(used: late, total: 0).relative : "quá hạn")
      } else if left.state != .inTime || due.day == now.day {
        tag(.warn, left.relative)
      } else {
        "<span class=\"left\">\(left.relative)</span>"
      }
    return "<span class=\"due\">\(word)<small>\(shortDateTime(due, now: now))</small></span>"
  }
}
