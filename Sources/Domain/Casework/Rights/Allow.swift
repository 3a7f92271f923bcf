import Agencies
import Identity
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// - Throws: `CaseworkRefusal` telling apart what is not possible now from what is not this officer's, and what
  ///   someone else has done meanwhile.
  func allow(
    _ action: Action, by officer: Officer, at step: Step.ID? = nil, now: Instant, in tx: Transaction
  ) throws {
    if isOffered(action, to: officer, at: step, now: now) { return }
    if let step, state.progress.done.contains(step), action != .takeBack, takesPart(officer) {
      if let done = try whoDid(step, in: tx) { throw done }
    }
    throw try explained(refusal(of: action, to: officer, at: step, now: now), to: officer, at: now, in: tx)
  }

  private func refusal(of action: Action, to officer: Officer, at step: Step.ID?, now: Instant) -> CaseworkRefusal {
    if state.stage.isEnd { return .ended(state.stage) }
    if let step, !tasks.contains(where: { $0.step == step }), action != .takeBack {
      return .noSuchStep(step)
    }
    if action == .requestSupplement, hasAskedForSupplement, !stepsInHand(of: officer).isEmpty {
      return .supplementAskedAlready
    }
    if action == .apologise, state.isApologised { return .apologisedAlready }
    if action == .apologise, isWork(action, of: officer), let due = state.dueAt, due <= now, state.pausedAt == nil,
      state.finishedAt == nil, !state.stage.isWaiting
    {
      return .flow(.deadlinePassed)
    }
    if action == .withdraw || action == .stop, isDecided, isWork(action, of: officer) {
      return .decidedAlready
    }
    return isWork(action, of: officer) ? .notNow(action, stage: state.stage) : .notYours(action)
  }

  /// The step an action is meant for: the one named, or the first one the officer may do it at.
  func step(
    for action: Action, of officer: Officer, named step: Step.ID?, now: Instant,
    where suits: (Step) -> Bool = { _ in true }
  ) throws -> Step {
    let steps = deeds(of: officer, at: now).filter { $0.action == action }.compactMap { $0.step.flatMap(process.step) }
      .filter(suits)
    if let step {
      guard let found = steps.first(where: { $0.id == step }) else { throw CaseworkRefusal.noSuchStep(step) }
      return found
    }
    guard let first = steps.first else { throw CaseworkRefusal.changedMeanwhile }
    return first
  }

  /// What two officers did at once, the one who lost is told.
  private func whoDid(_ step: Step.ID, in tx: Transaction) throws -> CaseworkRefusal? {
    let rows: [DossierEventRow] = try tx.all(
      "SELECT \(DossierEventRow.columns) FROM dossier_event WHERE dossier_id = \(id) ORDER BY seq DESC")
    for row in rows {
      let event = try row.event()
      switch event.content.happening {
      case .forwarded(step, _), .signed(step, _), .decided(step, _, _), .handedOver(step, _, _), .paid(step, _),
        .skipped(step, _), .stepCompleted(step):
        return .doneMeanwhile(what: process.step(step)?.name ?? step, by: event.actorName, at: event.content.at)
      default: continue
      }
    }
    return nil
  }

  /// Works where the dossier is or was: others learn nothing of who did what.
  func takesPart(_ officer: Officer) -> Bool {
    officer.agencies.contains(agency.id) || officer.agencies.contains(solvingAgency.id)
      || tasks.contains { officer.agencies.contains($0.agencyID) }
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
