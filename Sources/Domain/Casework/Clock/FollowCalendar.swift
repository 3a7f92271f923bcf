import Agencies
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Whatever is counted in working time follows the calendar: the appointment, how long the citizen and those who were
  /// asked may be silent, the times of the work. The citizen is told which changes moved the appointment.
  static func followCalendar(
    _ id: ID<Dossier>, after changes: [ChangeInLine], under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let hand = Hand(Actor.system, under: rules, at: now, in: tx)
    var dossier = try Dossier.locked(id, for: hand)
    guard !dossier.state.stage.isEnd else { return }
    let place = rules.officePlace(of: dossier.procedure, solvedBy: dossier.solvingAgency, in: rules.calendars)
    let reason = changes.reason(at: place)
    let appointment = reason.isEmpty ? nil : dossier.newAppointment(at: now)
    let waits = dossier.movedWaits(with: appointment, at: now)

    if let appointment {
      try dossier.record(
        Redated(reason: reason), moves: waits.isEmpty ? .implied : .told(waits), by: hand, dueAt: appointment)
    } else if !waits.isEmpty {
      try dossier.record(WaitsMoved(), moves: .told(waits), by: hand)
    } else {
      try dossier.updateTasks(by: hand)
    }
    try dossier.redateOwnTimes(in: tx)
    try dossier.renewTimeJobs(at: now, in: tx)
  }

  /// Nobody's silence counts before the working days have passed, also where a changed calendar has not come to the
  /// dossier yet.
  mutating func followCalendar(by hand: Hand<Actor>) throws {
    let runs = state.pausedAt == nil && state.finishedAt == nil
    let waits = movedWaits(with: runs ? run?.appointment(in: calendar) : nil, at: hand.now)
    if !waits.isEmpty { try record(WaitsMoved(), moves: .told(waits), by: hand) }
  }

  /// nil where it stays: its clock stands, or the old or the new date has passed.
  private func newAppointment(at now: Instant) -> Instant? {
    guard let run, state.pausedAt == nil, state.finishedAt == nil, let before = state.dueAt, before > now else {
      return nil
    }
    let after = run.appointment(in: calendar)
    return after != before && after > now ? after : nil
  }

  /// What the calendar makes of the moments at which silence counts. None is moved to where it has passed by.
  private func movedWaits(with appointment: Instant?, at now: Instant) -> [CaseEvent.What] {
    let calendar = calendar
    func end(of term: WaitingTerm) -> Instant {
      calendar.adding(workingMinutes: term.minutes, to: Instant(rawValue: term.from))
    }
    func moved(_ old: CaseTime, to new: Instant) -> CaseTime? {
      new.rawValue != old && new > now ? new.rawValue : nil
    }
    var moves: [CaseEvent.What] = []
    if let old = state.flow.silentFrom, let term = state.flow.silenceTerm, let new = moved(old, to: end(of: term)) {
      moves.append(.silenceMoved(to: new))
    }
    for (number, question) in state.flow.questions.sorted(by: { $0.key < $1.key }) {
      let named = Instant(rawValue: question.answerBy)
      let until = named == state.dueAt ? appointment ?? named : calendar.endingOnWorkingDay(named)
      if let new = moved(question.answerBy, to: question.term.map(end) ?? until) {
        moves.append(.answerMoved(number: number, to: new))
      }
    }
    return moves
  }
}
