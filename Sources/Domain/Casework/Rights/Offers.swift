import Agencies
package import Identity
import Storage
package import Workflow

extension Dossier {
  /// The actions an officer may take now, in the order a person looks for them. The default is none.
  package func offers(to officer: Officer) -> [Action] {
    Action.allCases.filter { isOffered($0, to: officer) }
  }

  func isOffered(_ action: Action, to officer: Officer, at step: Step.ID? = nil) -> Bool {
    guard !state.stage.isEnd else { return false }
    let steps = stepsInHand(of: officer).filter { step == nil || $0.id == step }
    let isInWork = state.stage == .received || state.stage == .processing
    let isCounter = officer.isReceptionist(of: agency.id)
    switch action {
    case .accept:
      return state.stage == .submitted && steps.contains(where: \.isReception)
    case .refuse:
      // Who never supplied what the counter asked for is refused in the end.
      if state.stage == .awaitingSupplement { return isCounter && state.receivedAt == nil }
      return state.stage == .submitted && steps.contains(where: \.isReception)
    case .requestSupplement:
      if state.stage == .submitted { return state.receptionSupplements == 0 && steps.contains(where: \.isReception) }
      return isInWork && state.appraisalSupplements == 0 && steps.contains { $0.kind == .work || $0.kind == .approval }
    case .supply:
      return state.stage == .awaitingSupplement && isCounter
    case .assign:
      return tasks.contains { mayAssign($0, officer) && (step == nil || $0.step == step) }
    case .forward:
      return isInWork && steps.contains { $0.kind == .work || $0.kind == .issue }
    case .decide:
      return isInWork && steps.contains { $0.kind == .work || $0.kind == .approval }
    case .signOff:
      return isInWork && steps.contains { $0.kind == .approval }
    case .sendBack:
      return isInWork && steps.contains { !stepsBefore($0.id).isEmpty }
    case .consult, .requestPayment:
      return isInWork && steps.contains { $0.kind == .work }
    case .answerConsultation:
      return tasks.contains { $0.kind == OpenTask.consultationKind && isInHand($0, of: officer) }
    case .confirmPayment:
      return state.stage == .awaitingPayment && isCounter
    case .handOver:
      return (state.stage == .decided || isInWork) && steps.contains { $0.kind == .delivery }
    case .withdraw:
      return isCounter && !isDecided
    case .stop:
      return !isDecided && state.receivedAt != nil
        && officer.leads(agency: solvingAgency.id)
    case .apologise:
      return isInWork && !state.isApologised
        && (!steps.isEmpty || officer.leads(agency: solvingAgency.id)
          || tasks.contains { $0.kind != OpenTask.consultationKind && officer.leads($0) })
    }
  }

  /// Open steps that this officer may do now.
  package func stepsInHand(of officer: Officer) -> [Step] {
    tasks.filter { $0.kind != OpenTask.consultationKind && isInHand($0, of: officer) }
      .compactMap { process.step($0.step) }
  }

  /// A held task is its holder's alone; one without a holder belongs to the role in the unit.
  func isInHand(_ task: OpenTask, of officer: Officer) -> Bool {
    guard task.state != .done, task.state != .waiting || task.kind == OpenTask.consultationKind else { return false }
    if let holder = task.accountID { return holder == officer.accountID }
    return officer.holds(task.role, inUnit: task.unitID)
  }

  /// A leader of the unit or the agency gives work out; a colleague of the role may take what nobody holds.
  /// A question to another agency is its room's as a whole.
  package func mayAssign(_ task: OpenTask, _ officer: Officer) -> Bool {
    guard task.state == .open, task.kind != OpenTask.consultationKind else { return false }
    return officer.givesOut(task) || (task.accountID == nil && officer.holds(task.role, inUnit: task.unitID))
  }

  /// Signed by everyone whose signature the process asks for: nothing is left to withdraw or stop.
  package var isDecided: Bool {
    let approvals = process.steps.filter { $0.kind == .approval }.map(\.id)
    return state.stage == .decided || (!approvals.isEmpty && state.progress.done.isSuperset(of: approvals))
  }

  /// Earlier steps work may go back to; reception is over once the dossier was taken in.
  package func stepsBefore(_ step: Step.ID) -> [Step] {
    process.earlierSteps(than: step, in: state.progress).filter { !$0.isReception && $0.kind != .payment }
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
