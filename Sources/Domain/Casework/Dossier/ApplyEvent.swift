package import Identity
package import Storage
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
    _ event: DossierEvent.Content, by account: ID<Account>?, process: Process, policy: ClockPolicy
  ) throws(ProcessError) -> DossierState {
    var next = self
    if let dueAt = event.dueAt { next.appoint(dueAt) }
    if case .accepted = event.happening { next.receivedAt = event.at }
    if case .decided(_, let outcome, _) = event.happening { next.outcome = outcome }
    if case .legRefused = event.happening { next.outcome = .denied }

    let moves: [CaseEvent.What]
    if case .told(let told) = event.moves {
      moves = told
    } else {
      moves = try self.moves(impliedBy: event, process: process)
    }
    let machine = Machine(process)
    // Of old lines nobody is remembered as the doer: their rows never said it.
    let doer = event.moves == .old ? nil : account?.rawValue
    for move in moves {
      next.flow = try machine.applying(CaseEvent(at: event.at.rawValue, by: doer, what: move), to: next.flow)
    }

    switch event.happening {
    case .submitted, .redated, .legLate, .slipMade: break
    // The state was carried over before (`DossierState.moved`): a line of one version says nothing about two.
    case .moved: break
    case .markedDueSoon: next.mark = .dueSoon
    case .markedOverdue: next.mark = .overdue
    case .apologised: next.stops.newDate = event.dueAt.map { TermRun.Extension(at: event.at, to: $0) }
    case .supplied where receivedAt != nil && policy.afterSupplement == .restart:
      // A term that starts anew has its pause behind it; one that goes on keeps counting it from its beginning.
      if let pausedAt {
        next.stops.stops.append(TermRun.Stop(from: pausedAt, to: event.at, then: .restart))
        next.pausedAt = nil
      }
      try next.settle(at: event.at, machine)
    default: try next.settle(at: event.at, machine)
    }
    if case .accepted = event.happening, next.stage == .processing { next.stage = .received }
    let isWrittenDown = next.stops.stops.count > stops.stops.count
    if let pausedAt, next.pausedAt == nil, !isWrittenDown {
      next.stops.stops.append(TermRun.Stop(from: pausedAt, to: event.at, then: .resume))
    }
    next.flow.clock = next.machineClock
    return next
  }

  /// A moved appointment has not been missed yet.
  mutating func appoint(_ dueAt: Instant) {
    if dueAt != self.dueAt { mark = nil }
    self.dueAt = dueAt
  }

  /// Reads stage and clock off what the machine says is open.
  private mutating func settle(at now: Instant, _ machine: Machine) throws(ProcessError) {
    if let ending = flow.ending { return end(ending, at: now) }
    guard receivedAt != nil else {
      stage = flow.waiting == .supplement ? .awaitingSupplement : .submitted
      return
    }
    let open = progress.open.compactMap(machine.process.step)
    if open.isEmpty {
      flow = try machine.applying(CaseEvent(at: now.rawValue, by: nil, what: .ended(.finished, reason: "")), to: flow)
      (stage, pausedAt) = (.returned, nil)
      finishedAt = finishedAt ?? now
      returnedAt = now
      outcome = outcome ?? .granted
    } else if flow.waiting == nil, open.allSatisfy({ $0.kind == .delivery }) {
      (stage, pausedAt) = (.decided, nil)
      finishedAt = finishedAt ?? now
      // Nobody said no.
      outcome = outcome ?? .granted
    } else {
      finishedAt = nil
      stage = stage(of: open)
      let runs = flow.waiting == nil && !flow.isHeld && open.contains(where: \.runsClock)
      pausedAt = runs ? nil : pausedAt ?? now
    }
  }

  /// The citizen's turn only where nobody else has anything to do.
  private func stage(of open: [Step]) -> Stage {
    switch flow.waiting {
    case .supplement: return .awaitingSupplement
    case .payment: return .awaitingPayment
    case nil: break
    }
    guard open.allSatisfy(\.isCitizens) else { return .processing }
    return open.contains { $0.kind == .supplement } ? .awaitingSupplement : .awaitingPayment
  }

  private mutating func end(_ ending: CaseState.Ending, at now: Instant) {
    stage =
      switch ending {
      case .refused: .refused
      case .withdrawn: .withdrawn
      case .silence where receivedAt == nil: .refused
      case .finished: .returned
      // The answer is the form that the choice printed. // ProcessWords.statuses
      case .choice where flow.status == "returned": .returned
      case .stopped, .silence, .choice, .legRefused: .stopped
      }
    finishedAt = receivedAt == nil ? nil : now
    if stage == .returned { (returnedAt, outcome) = (now, outcome ?? .denied) }
    pausedAt = nil
  }
}
