import Agencies
package import Identity
import Storage
package import Workflow
package import WorkingTime

extension DossierState {
  /// The first state, made by the submission itself.
  package init(submittedUnder process: ProcessDefinition) {
    self.init(stage: .submitted, progress: process.start())
  }

  /// The state after an event: the one place where events mean something. Stored rows and replayed histories both
  /// come from here.
  /// - Throws: `ProcessError` where the event is no move of the process.
  package func applying(
    _ event: DossierEvent.Content, by actor: AccountCode, process: ProcessDefinition, policy: ClockPolicy
  ) throws(ProcessError) -> DossierState {
    let happening = event.happening
    var next = self
    if let dueAt = event.dueAt { next.appoint(dueAt) }
    happening.change(&next, on: Occasion(at: event.at, dueAt: event.dueAt, policy: policy))

    let moves =
      switch event.moves {
      case .told(let told): told
      case .implied: try happening.moves(in: self, process)
      }
    let machine = Machine(process)
    let person = actor.isAccount ? actor.rawValue : nil
    for move in moves {
      next.flow = try machine.applying(
        CaseEvent(at: event.at.rawValue, by: person, what: move), to: next.flow)
    }

    if type(of: happening).movesOn { try next.readOff(machine, at: event.at) }
    happening.settle(&next)
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
  private mutating func readOff(_ machine: Machine, at now: Instant) throws(ProcessError) {
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
      case .choice where flow.status == EndingStatus.returned.rawValue: .returned
      case .stopped, .silence, .choice, .legRefused: .stopped
      }
    finishedAt = receivedAt == nil ? nil : now
    if stage == .returned { (returnedAt, outcome) = (now, outcome ?? .denied) }
    pausedAt = nil
  }
}
