import Agencies
import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// What time will do as things stand.
  func timeJobs(in state: DossierState) -> [TimeJob] {
    guard !state.stage.isEnd, id != ID(0) else { return [] }
    var jobs: [TimeJob] = []
    func add(_ kind: TimeJob.Kind, _ ref: String, _ at: Instant) {
      jobs.append(TimeJob(dossierID: id, kind: kind, ref: ref, dueAt: at))
    }
    if let next = nextMark(in: state) { add(.term, "", next.at) }
    for (number, question) in state.flow.questions.sorted(by: { $0.key < $1.key }) where question.silence == .consent {
      add(.silence, String(number), Instant(rawValue: question.answerBy))
    }
    if let silentFrom = state.flow.silentFrom { add(.closing, "", Instant(rawValue: silentFrom)) }
    for (step, leg) in state.flow.legs.sorted(by: { $0.key < $1.key }) where !leg.isLate && !leg.isRefused {
      add(.lateLeg, step, Instant(rawValue: leg.due + 1))
    }
    return jobs
  }

  /// With the last part of the term it is due soon, as lists show it; past the appointment, overdue.
  private func nextMark(in state: DossierState) -> (mark: DossierState.Mark, at: Instant)? {
    guard let received = state.receivedAt, let due = state.dueAt, state.finishedAt == nil, state.pausedAt == nil,
      state.mark != .overdue
    else { return nil }
    if state.mark == .dueSoon { return (.overdue, Instant(rawValue: due.rawValue + 1)) }
    let calendar = calendar
    let lead = Int(Double(calendar.workingMinutes(from: received, to: due)) * (1 - DueSoon.standard.share))
    return (.dueSoon, calendar.adding(workingMinutes: -lead, to: due))
  }

  /// The same at its right time: of a leg only its own dossier knows it.
  func timed(_ job: TimeJob, at now: Instant, in tx: Transaction) throws -> TimeJob {
    var job = job
    if job.kind == .lateLeg { job.dueAt = try nextLook(atLegOf: job.ref, at: now, in: tx) }
    return job
  }

  /// All of them as the calendar has them now.
  func renewTimeJobs(at now: Instant, in tx: Transaction) throws {
    for job in timeJobs(in: state) { try timed(job, at: now, in: tx).write(in: tx) }
    try moveLatenessAbove(at: now, in: tx)
  }

  /// After its job: the note of it goes, unless it stands for a later time by now, as where a holiday came between.
  func settle(_ job: TimeJob, at now: Instant, in tx: Transaction) throws {
    if let next = timeJobs(in: state).first(where: { $0.kind == job.kind && $0.ref == job.ref }) {
      try timed(next, at: now, in: tx).write(in: tx)
    } else {
      try tx.run(
        "DELETE FROM time_job WHERE dossier_id = \(job.dossierID) AND kind = \(job.kind) AND ref = \(job.ref)")
    }
  }

  /// Where the dossier has gone on meanwhile, nothing is left to do.
  mutating func doJob(_ job: TimeJob, by hand: Hand<Actor>) throws {
    let now = hand.now
    switch job.kind {
    case .term:
      guard let due = state.dueAt, let next = nextMark(in: state), next.at <= now else { return }
      if now > due { try record(MarkedOverdue(), by: hand) } else { try record(MarkedDueSoon(), by: hand) }
    case .silence:
      try followCalendar(by: hand)
      guard let number = Int(job.ref), let question = state.flow.questions[number],
        question.silence == .consent, question.answerBy <= now.rawValue
      else { return }
      try carryOut(
        .countSilence(number), as: SilenceCounted(number: number, agency: title(of: question.whom)), by: hand)
    case .closing:
      try followCalendar(by: hand)
      guard let from = state.flow.silentFrom, from <= now.rawValue, !state.stage.isEnd else { return }
      let number = try NumberSeries.slip(.stop, of: solvingAgency, by: hand)
      try carryOut(.closeForSilence, as: ClosedForSilence(number: number), by: hand)
    case .lateLeg:
      guard let open = state.flow.legs[job.ref], !open.isLate, !open.isRefused,
        let leg = try LegRow.last(of: id, at: job.ref, in: hand.tx), leg.isLate(at: now, under: rules)
      else { return }
      // The machine knows only what was planned when the leg was opened.
      try record(LegLate(step: job.ref, code: leg.code), by: hand)
    }
  }
}
