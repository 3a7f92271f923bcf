import Agencies
package import Identity
import Storage
package import WorkingTime
package import Workflow

/// Something an officer may do now, with the step it is about and what it asks for.
package struct Deed: Hashable, Sendable {
  package var action: Action
  package var act: Act
  package var step: Step.ID?
  package var needs: [Need]
}

extension Dossier {
  /// The actions an officer may take now, in the order a person looks for them. The default is none.
  package func offers(to officer: Officer, at now: Instant) -> [Action] {
    let offered = Set(deeds(of: officer, at: now).map(\.action))
    return Action.allCases.filter(offered.contains)
  }

  /// Exactly what the process's machine would accept from this officer, in the words of the desk.
  package func deeds(of officer: Officer, at now: Instant) -> [Deed] {
    machine.offers(in: state.flow, facts(for: .officer(officer), at: now)).flatMap { offer in
      actions(for: offer.act).map {
        Deed(action: $0, act: offer.act, step: stepOf(offer.act), needs: offer.needs)
      }
    }
  }

  func isOffered(_ action: Action, to officer: Officer, at step: Step.ID? = nil, now: Instant) -> Bool {
    deeds(of: officer, at: now).contains { $0.action == action && (step == nil || $0.step == nil || $0.step == step) }
  }

  private func actions(for act: Act) -> [Action] {
    switch act {
    case .accept: return [.accept]
    case .refuse: return [.refuse]
    case .requestSupplement: return [.requestSupplement]
    case .supply: return [.supply]
    case .assign: return [.assign]
    case .cover: return [.cover]
    case .skip: return [.skip]
    case .takeBack: return [.takeBack]
    case .sendBack: return [.sendBack]
    case .ask: return [.consult]
    case .answer: return [.answerConsultation]
    case .requestPayment: return [.requestPayment]
    case .confirmPayment: return [.confirmPayment]
    // A leg is called off from above.
    case .withdraw: return parent == nil ? [.withdraw] : []
    case .stop: return [.stop]
    case .apologise: return [.apologise]
    case .complete(let id, _): return process.step(id).map { $0.completions } ?? []
    case .look, .countSilence, .closeForSilence, .legReturned, .legRefused, .legLate: return []
    }
  }

  private func stepOf(_ act: Act) -> Step.ID? {
    switch act {
    case .complete(let step, _), .skip(let step), .sendBack(let step, _), .takeBack(let step), .assign(let step),
      .cover(let step), .ask(let step):
      step
    case .answer(let number): "c\(number)"
    default: nil
    }
  }

  /// Open steps that this officer may do now.
  package func stepsInHand(of officer: Officer) -> [Step] {
    tasks.filter { !$0.isQuestion && isInHand($0, of: officer) }.compactMap { process.step($0.step) }
  }

  /// A held task is its holder's alone; one without a holder belongs to the role in the unit. Whoever stands in for
  /// someone does what is theirs.
  func isInHand(_ task: OpenTask, of officer: Officer) -> Bool {
    guard task.state != .done, task.state != .waiting || task.isQuestion else { return false }
    if let holder = task.accountID {
      return holder == officer.accountID
        || officer.standsInFor.contains { $0.accountID == holder && $0.holds(task.role, inUnit: task.unitID) }
    }
    return officer.holds(task.role, inUnit: task.unitID)
      || (!task.isQuestion && officer.standsInFor.contains { $0.holds(task.role, inUnit: task.unitID) })
  }

  /// A leader of the unit or the agency gives work out; a colleague of the role may take what nobody holds.
  /// A question to another agency is its room's as a whole.
  package func mayAssign(_ task: OpenTask, _ officer: Officer) -> Bool {
    guard state.flow.waiting == nil, let step = process.step(task.step), !task.isQuestion, !step.isCitizens else {
      return false
    }
    return officer.givesOut(task) || (task.accountID == nil && officer.holds(task.role, inUnit: task.unitID))
  }

  /// Decided by everyone whose decision the process asks for on this way: nothing is left to withdraw or stop.
  package var isDecided: Bool {
    if state.finishedAt != nil { return true }
    let open = state.progress.open
    let ahead = open.reduce(into: Set(open)) { $0.formUnion(process.descendants(of: $1)) }
    let decisions = process.steps.filter { $0.isDecision || $0.kind == .leg }.map(\.id)
    return decisions.allSatisfy { !ahead.contains($0) } && decisions.contains(where: state.progress.done.contains)
  }

  /// Earlier steps work may go back to; reception is over once the dossier was taken in.
  package func stepsBefore(_ step: Step.ID) -> [Step] {
    process.earlierSteps(than: step, in: state.progress).filter { !$0.isReception && !$0.isCitizens }
  }
}

extension Step {
  /// What doing it is called.
  fileprivate var completions: [Action] {
    switch kind {
    case .work: [.forward, .decide]
    case .issue, .publication, .consultation, .leg: [.forward]
    case .approval, .signature: [.decide, .signOff]
    case .delivery: [.handOver]
    case .payment: [.confirmPayment]
    case .supplement: [.supply]
    case .reception, .automaticReception: []
    }
  }
}

extension Officer {
  /// Leads the unit a task lies in, or its agency.
  func leads(_ task: OpenTask) -> Bool {
    holds(.leader, inUnit: task.unitID) || leads(agency: task.agencyID)
  }

  /// Sits in the agency's leadership; the head of a room leads that room alone.
  func leads(agency: ID<Agency>) -> Bool {
    positions.contains { $0.role == .leader && $0.unitKind == .leaders && $0.agencyID == agency }
  }

  /// Gives out the work of a task's unit.
  func givesOut(_ task: OpenTask) -> Bool {
    leads(task) || holds(.agencyAdministrator, inAgency: task.agencyID)
  }
}
