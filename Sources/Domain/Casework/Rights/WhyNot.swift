import Agencies
import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

/// Why a deed may not be done, as the one who asked is told.
extension Dossier {
  /// Of the reasons the machine gave the one that helps: what is not possible now is told apart from what is not theirs.
  func refusal(
    of action: Action, at step: Step.ID?, _ reasons: [CaseRefusal], to actor: Actor
  ) -> CaseworkRefusal {
    if state.stage.isEnd { return .ended(state.stage) }
    if let step, !tasks.contains(where: { $0.step == step }), action != .takeBack { return .noSuchStep(step) }
    let reason = reasons.first { $0 != .notYours && $0 != .notThisKind(step ?? "") } ?? reasons.first
    guard let reason else {
      guard mayConcern(actor, action) else { return .notYours(action) }
      return action == .withdraw && parent != nil ? .partOfAnother : .notNow(action, stage: state.stage)
    }
    let worded = worded(reason, of: action)
    return switch worded {
    case .notNow, .nothingAsked: mayConcern(actor, action) ? worded : .notYours(action)
    default: worded
    }
  }

  /// The machine's reason in the words of the desk.
  func worded(_ reason: CaseRefusal, of action: Action) -> CaseworkRefusal {
    switch reason {
    case .ended: .ended(state.stage)
    case .supplementUsedUp: .supplementAskedAlready
    case .apologisedAlready: .apologisedAlready
    case .decidedAlready: .decidedAlready(action, waitsFor: stepBeforeResult?.name)
    case .notWaiting where action == .supply: .nothingAsked
    case .notYours, .onlyForYourself: .notYours(action)
    case .receivedAlready, .notReceived, .waits, .notWaiting, .notThisKind, .notOpen, .clockStands, .notEarlier:
      .notNow(action, stage: state.stage)
    default: .flow(reason)
    }
  }

  /// What is still done between the decision and the result.
  private var stepBeforeResult: Step? {
    state.progress.open.compactMap(process.step).first { $0.kind != .delivery }
  }

  /// Whether the action may be theirs at another time: then a "not now" helps, others learn nothing.
  private func mayConcern(_ actor: Actor, _ action: Action) -> Bool {
    guard case .officer(let officer) = actor else { return true }
    return switch action {
    case .accept, .refuse, .supply, .confirmPayment, .handOver, .withdraw: officer.isReceptionist(of: agency.id)
    case .stop: officer.leads(agency: solvingAgency.id)
    default:
      officer.isReceptionist(of: agency.id) || officer.leads(agency: solvingAgency.id)
        || tasks.contains { officer.unitIDs.contains($0.unitID) }
        || officer.standsInFor.contains {
          $0.positions.contains { position in tasks.contains { $0.unitID == position.unitID } }
        }
    }
  }
}
