/// Why a dossier is due when it is: every day from acceptance to the due date, with the sessions that counted and the
/// reasons why others did not.
package struct Explanation: Hashable, Sendable {
  /// How the term was counted.
  package enum Way: Hashable, Sendable {
    case minutes, wholeDays, sameDay
    /// By the calendar; where the last day is a rest day it was moved from there.
    case calendar(last: Day)
  }

  package struct DayLine: Hashable, Sendable {
    package let day: Day
    /// Why there are no office hours, or others than usual; nil on an ordinary working day.
    package let note: DayNote?
    /// The office hours of the day, cut where they begin or cease to count.
    package let parts: [Part]

    /// Working minutes that counted.
    package var counted: Int { parts.reduce(0) { $0 + ($1.reason == nil ? $1.session.minutes : 0) } }
  }

  package struct Part: Hashable, Sendable {
    package let session: OfficeHours.Session
    /// Why it did not count; nil when it did.
    package let reason: Reason?
  }

  /// What makes a day other than its weekday says.
  package enum DayNote: Hashable, Sendable {
    case weeklyRest
    /// A holiday, its compensation or an exchanged day, in the words of the notice.
    case off(CalendarEntry)
    /// A rest day that is worked.
    case worked(CalendarEntry)
    /// The office's own decision: closed, or other hours.
    case special(OfficeHoursPlan.SpecialDay)
  }

  /// Why office hours did not count.
  package enum Reason: Hashable, Sendable {
    case beforeAcceptance
    /// The day of acceptance does not count for terms in whole days.
    case dayOfAcceptance
    /// Accepted in the last working hour.
    case lastHour
    /// Accepted after the hour from which the next working day counts.
    case afterCutoff
    case paused
    /// Until the supplement came, after which the whole term began anew.
    case beforeRestart
    case afterDue
  }

  package let run: TermRun
  package let way: Way
  /// The moment from which the term counts: acceptance, or its last new beginning.
  package let beginning: Instant
  package let due: Instant
  package let days: [DayLine]

  /// Working minutes that counted.
  package var countedMinutes: Int { days.reduce(0) { $0 + $1.counted } }
}

extension TermRun {
  package func explanation(in calendar: WorkingCalendar) -> Explanation {
    let reckoning = Reckoning(self, in: calendar)
    let way: Explanation.Way =
      if let last = reckoning.lastCalendarDay {
        .calendar(last: last)
      } else if term == .sameDay {
        .sameDay
      } else {
        term.wholeDays(policy.counting) == nil ? .minutes : .wholeDays
      }
    let telling = DayTelling(run: self, way: way, reckoning: reckoning, calendar: calendar)
    let first = acceptedAt.day
    return Explanation(
      run: self, way: way, beginning: reckoning.beginning, due: reckoning.due,
      days: (0...max(0, first.days(to: reckoning.due.day))).map { telling.day(first.adding(days: $0)) })
  }
}
