import Agencies
import Casework
import Dossiers
package import Identity
import Procedures
package import Rules
package import Storage
import Workflow
package import WorkingTime

extension Worklist {
  /// What may be done with each row together with others, by task: exactly what the dossier's machine would accept.
  /// Most rows tell by themselves; only where the ways of a step hang on the data are dossiers read, all at once.
  package func bulkDeeds(
    for officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> [Int64: Bulk.Deed] {
    var deeds: [Int64: Bulk.Deed] = [:]
    var asking: [WorklistRow] = []
    for row in rows {
      switch row.bulkDeed(for: officer, under: rules, at: now) {
      case .none: continue
      case .sure(let deed): deeds[row.taskID] = deed
      case .asksDossier: asking.append(row)
      }
    }
    let dossiers = try Dossier.find(asking.map(\.code), under: rules, in: tx)
    for row in asking {
      deeds[row.taskID] = dossiers[row.code]?.bulkOffer(to: officer, at: row.step, now: now)?.deed
    }
    return deeds
  }
}

extension WorklistRow {
  enum Together: Hashable { case none, sure(Bulk.Deed), asksDossier }

  /// The machine's verdict on completing the step, as far as a row can tell it the state: this one step is open. What
  /// hangs on the data or on other agencies asks for the dossier.
  func bulkDeed(for officer: Officer, under rules: Rulebook, at now: Instant) -> Together {
    guard taskState == .open || taskState == .ready, taskKind != OpenTask.consultationKind,
      let process = rules.process(processID)?.process, let step = process.step(step),
      let role = Role(rawValue: step.performer.role), let deed = Bulk.Deed(of: step.kind)
    else { return .none }
    let (machine, state) = (Machine(process), state(at: step))
    let facts = facts(
      for: officer, at: WorkPlace(performer: step.performer, role: role, unitID: unitID, agencyID: agencyID), now)
    guard state.isReceived, !machine.stepsInHand(in: state, facts).isEmpty else { return .none }
    // A leg is its opener's again only once it was refused.
    if step.kind == .leg { return .asksDossier }
    let ways = machine.judge({ $0.isPlainCompletion(of: step) }, in: state, facts)
    if ways.contains(where: { $0.refusal == nil && Set($0.needs).isSubset(of: [.reason]) }) { return .sure(deed) }
    return step.choices.isEmpty ? .none : .asksDossier
  }

  private func state(at step: Step) -> CaseState {
    var state = CaseState(progress: CaseProgress(open: [step.id]))
    state.isReceived = receivedAt != nil
    state.holders[step.id] = holderCode?.rawValue
    return state
  }

  private func facts(for officer: Officer, at place: WorkPlace, _ now: Instant) -> Facts {
    Facts(
      now: now.rawValue, due: dueAt.rawValue, after: { _ in now.rawValue }, left: { _, _ in 0 },
      actor: officer.caseActor(at: [place]), delegations: officer.delegations(at: [place]))
  }
}

extension Act {
  /// Whatever the data say: a step without choices, or a way that a person takes and that no condition closes.
  fileprivate func isPlainCompletion(of step: Step) -> Bool {
    guard case .complete(_, let choice) = self else { return false }
    if step.choices.isEmpty { return true }
    guard let way = choice.flatMap(step.choice) else { return false }
    return way.condition == nil && way.back == nil
  }
}

extension Bulk.Deed {
  /// What completing a step of this kind is among the acts for many.
  init?(of kind: Step.Kind) {
    switch kind {
    case .work, .issue, .publication, .leg: self = .forward
    case .approval, .signature: self = .signOff
    case .delivery: self = .handOver
    case .reception, .automaticReception, .consultation, .payment, .supplement: return nil
    }
  }
}
