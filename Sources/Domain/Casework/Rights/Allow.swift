import Agencies
import Identity
import Workflow

extension Dossier {
  /// - Throws: `CaseworkRefusal` telling apart what is not possible now from what is not this officer's.
  func allow(_ action: Action, by officer: Officer, at step: Step.ID? = nil) throws {
    if isOffered(action, to: officer, at: step) { return }
    if state.stage.isEnd { throw CaseworkRefusal.ended(state.stage) }
    if let step, !tasks.contains(where: { $0.step == step }) { throw CaseworkRefusal.noSuchStep(step) }
    if action == .requestSupplement, hasAskedForSupplement, !stepsInHand(of: officer).isEmpty {
      throw CaseworkRefusal.supplementAskedAlready
    }
    if action == .apologise, state.isApologised { throw CaseworkRefusal.apologisedAlready }
    if action == .withdraw || action == .stop, isDecided, isWork(action, of: officer) {
      throw CaseworkRefusal.decidedAlready
    }
    if isWork(action, of: officer) { throw CaseworkRefusal.notNow(action, stage: state.stage) }
    throw CaseworkRefusal.notYours(action)
  }

  /// The step an action is meant for: the one named, or the first one in the officer's hands that suits.
  func stepInHand(
    of officer: Officer, named step: Step.ID?, where suits: (Step) -> Bool
  ) throws -> Step {
    let steps = stepsInHand(of: officer).filter(suits)
    if let step {
      guard let found = steps.first(where: { $0.id == step }) else { throw CaseworkRefusal.noSuchStep(step) }
      return found
    }
    guard let first = steps.first else { throw CaseworkRefusal.changedMeanwhile }
    return first
  }

  /// Whether the action may be theirs at another time: then a "not now" helps, others learn nothing.
  private func isWork(_ action: Action, of officer: Officer) -> Bool {
    switch action {
    case .accept, .refuse, .supply, .confirmPayment, .handOver, .withdraw: officer.isReceptionist(of: agency.id)
    case .stop: officer.leads(agency: solvingAgency.id)
    default:
      officer.isReceptionist(of: agency.id) || officer.leads(agency: solvingAgency.id)
        || tasks.contains { isInHand($0, of: officer) || officer.unitIDs.contains($0.unitID) }
    }
  }

  private var hasAskedForSupplement: Bool {
    state.receivedAt == nil ? state.receptionSupplements > 0 : state.appraisalSupplements > 0
  }
}
