package import WorkingTime
package import Workflow

extension DossierState {
  /// The first state, made by the submission itself.
  package init(submittedUnder process: Process) {
    self.init(stage: .submitted, progress: process.start())
  }

  /// The state after an event: the one place where events mean something. Stored rows and replayed histories both
  /// come from here.
  /// - Throws: `ProcessError` where the event is no move of the process.
  package func applying(
    _ event: DossierEvent.Content, process: Process, policy: ClockPolicy
  ) throws(ProcessError) -> DossierState {
    var next = self
    if let dueAt = event.dueAt { next.dueAt = dueAt }
    switch event.happening {
    case .submitted:
      break
    case .accepted:
      guard let reception = progress.open.first else { throw .notOpen("reception") }
      next.receivedAt = event.at
      try next.complete(reception, at: event, process: process)
      if next.stage == .processing { next.stage = .received }
    case .refused:
      next.end(.refused)
    case .supplementRequested:
      if receivedAt == nil { next.receptionSupplements += 1 } else { next.appraisalSupplements += 1 }
      next.stage = .awaitingSupplement
      next.pausedAt = receivedAt == nil ? nil : pausedAt ?? event.at
    case .supplied:
      if receivedAt == nil {
        next.stage = .submitted
      } else {
        // A term that starts anew has its pause behind it; one that goes on keeps counting it from its beginning.
        if policy.afterSupplement == .restart, let pausedAt {
          next.stops.stops.append(TermRun.Stop(from: pausedAt, to: event.at, then: .restart))
          next.pausedAt = nil
        }
        next.settle(at: event.at, process: process)
      }
    case .assigned(let step, let account, _):
      guard progress.open.contains(step) else { throw .notOpen(step) }
      next.holders[step] = account
      if stage == .received { next.stage = .processing }
    case .forwarded(let step, _), .signed(let step, _), .paid(let step, _):
      try next.complete(step, at: event, process: process)
    case .decided(let step, let outcome, _):
      next.outcome = outcome
      try next.complete(step, at: event, process: process)
    case .sentBack(let step, let earlier, _):
      next.progress = try process.goBack(from: step, to: earlier, in: progress)
      next.keepHoldersOfOpenSteps()
      next.settle(at: event.at, process: process)
    case .consulted(let step, let number, let agency, _):
      next.consultations[number] = Consultation(askedBy: step, agency: agency)
      next.consultationCount = number
      if stage == .received { next.stage = .processing }
    case .consultationAnswered(let number, _):
      next.consultations[number] = nil
    case .paymentRequested:
      next.stage = .awaitingPayment
      next.pausedAt = pausedAt ?? event.at
    case .paymentConfirmed:
      next.settle(at: event.at, process: process)
    case .handedOver(let step, _, _):
      try next.complete(step, at: event, process: process)
    case .withdrawn:
      next.end(.withdrawn, at: event.at)
    case .stopped:
      next.end(.stopped, at: event.at)
    case .apologised:
      next.isApologised = true
      next.stops.newDate = event.dueAt.map { TermRun.Extension(at: event.at, to: $0) }
    case .redated:
      break
    }
    let isWrittenDown = next.stops.stops.count > stops.stops.count
    if let pausedAt, next.pausedAt == nil, !isWrittenDown {
      next.stops.stops.append(TermRun.Stop(from: pausedAt, to: event.at, then: .resume))
    }
    return next
  }

  private mutating func complete(
    _ step: Step.ID, at event: DossierEvent.Content, process: Process
  ) throws(ProcessError) {
    progress = try process.complete(step, in: progress)
    keepHoldersOfOpenSteps()
    settle(at: event.at, process: process)
  }

  /// Reads stage and clock off the open steps.
  private mutating func settle(at now: Instant, process: Process) {
    let open = progress.open.compactMap(process.step)
    if open.isEmpty {
      stage = .returned
      finishedAt = finishedAt ?? now
      returnedAt = now
      pausedAt = nil
      outcome = outcome ?? .granted
    } else if open.allSatisfy({ $0.kind == .delivery }) {
      stage = .decided
      finishedAt = now
      pausedAt = nil
      // Nobody said no.
      outcome = outcome ?? .granted
    } else {
      finishedAt = nil
      stage = open.contains { $0.kind == .payment } ? .awaitingPayment : .processing
      pausedAt = open.contains(where: \.isCounted) && stage == .processing ? nil : pausedAt ?? now
    }
  }

  private mutating func end(_ end: Stage, at now: Instant? = nil) {
    stage = end
    finishedAt = receivedAt == nil ? nil : now
    progress.open = []
    pausedAt = nil
    holders = [:]
    consultations = [:]
  }

  private mutating func keepHoldersOfOpenSteps() {
    holders = holders.filter { progress.open.contains($0.key) }
  }
}
