import Markup
import WebShared
import WorkingTime

/// How a dossier stands against the clock, in a list: a word in its colour, the appointed moment below.
struct DueMark: Sendable, Hashable {
  /// Where the term began; without it only the time left is known.
  var from: Instant?
  var due: Instant
  var isPaused = false

  func mark(at now: Instant, under calendar: WorkingCalendar) -> HTML {
    let use = calendar.use(of: from ?? now, to: due, at: now)
    let left = TermUse(used: use.used, total: max(use.total, 1))
    let isLate = now > due
    let word: HTML =
      if isPaused {
        tag(.plain, "Tạm dừng")
      } else if isLate {
        tag(.bad, lateness(now, calendar))
      } else if isSoon(left, now) {
        tag(.warn, left.relative)
      } else {
        "<span class=\"left\">\(left.relative)</span>"
      }
    return "<span class=\"due\">\(word)<small>\(shortDateTime(due, now: now))</small></span>"
  }

  /// Late outside working hours is late too: the term ended before the counter closed.
  private func lateness(_ now: Instant, _ calendar: WorkingCalendar) -> String {
    let minutes = calendar.workingMinutes(from: due, to: now)
    return minutes > 0 ? TermUse(used: minutes, total: 0).relative : "quá hạn"
  }

  private func isSoon(_ use: TermUse, _ now: Instant) -> Bool { use.state != .inTime || due.day == now.day }
}
