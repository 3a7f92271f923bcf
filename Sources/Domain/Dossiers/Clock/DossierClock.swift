import Agencies
import Identity
import Procedures
import Rules
import Storage
import Workflow
package import WorkingTime

extension Dossier {
  /// The hours in which its term counts: those of the unit that solves it.
  package var calendar: WorkingCalendar { rules.calendar(of: procedure, solvedBy: solvingAgency) }

  /// Its term from acceptance on; nil before it was taken in. A stop that lasts is part of it.
  package var run: TermRun? {
    state.receivedAt.flatMap { received in
      TermRun(received, procedure.term, procedure.policy, state.stops, pausedAt: state.pausedAt)
    }
  }

  /// The procedure's term from a moment on, under the hours of those who solve it.
  package func deadline(from start: Instant) -> Instant {
    calendar.deadline(from: start, term: procedure.term, policy: procedure.policy)
  }
}

extension WorkingCalendar {
  /// Until when the counter answers who handed in online. // NĐ 45/2020 Art. 11: within 8 working hours
  package func answerDue(_ submittedAt: Instant) -> Instant { adding(workingMinutes: 480, to: submittedAt) }
}

extension TermRun {
  /// nil where stops contradict each other, which no history of ours makes.
  package init?(_ received: Instant, _ term: Term, _ policy: ClockPolicy, _ stops: TermStops, pausedAt: Instant?) {
    let open = pausedAt.map { [Stop(from: $0, to: nil, then: .resume)] } ?? []
    try? self.init(
      acceptedAt: received, term: term, policy: policy, stops: stops.stops + open, extension: stops.newDate)
  }
}
