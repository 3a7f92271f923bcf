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
    var verdicts: [WorklistRow.Situation: WorklistRow.Together] = [:]
    var deeds: [Int64: Bulk.Deed] = [:]
    var asking: [WorklistRow] = []
    for row in rows {
      guard let situation = row.situation else { continue }
      let verdict = verdicts[situation] ?? situation.verdict(for: officer, under: rules, at: now)
      verdicts[situation] = verdict
      switch verdict {
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

  /// All of a row that the machine's verdict hangs on: rows that lie alike share one verdict.
  struct Situation: Hashable {
    var processID: ID<PublishedProcess>
    var step: String
    var agencyID: ID<Agency>
    var unitID: ID<AgencyUnit>
    var holder: AccountCode?
    var isReceived: Bool
  }

  /// nil where nothing is done with many: the step waits, or it is a question.
  var situation: Situation? {
    guard taskState == .open || taskState == .ready, taskKind != OpenTask.consultationKind else { return nil }
    return Situation(
      processID: processID, step: step, agencyID: agencyID, unitID: unitID, holder: holderCode,
      isReceived: receivedAt != nil)
  }
}

extension WorklistRow.Situation {
  /// The machine's verdict on completing the step, as far as a row can tell it the state: this one step is open. What
  /// hangs on the data or on other agencies asks for the dossier.
  func verdict(for officer: Officer, under rules: Rulebook, at now: Instant) -> WorklistRow.Together {
    guard let process = rules.process(processID)?.process, let step = process.step(step),
      let role = Role(rawValue: step.performer.role), let deed = Bulk.Deed(of: step.kind)
    else { return .none }
    let (machine, state) = (Machine(process), state(at: step))
    let facts = facts(
      for: officer, at: WorkPlace(performer: step.performer, role: role, unitID: unitID, agencyID: agencyID), now)
    guard isReceived, !machine.stepsInHand(in: state, facts).isEmpty else { return .none }
    // A leg is its opener's again only once it was refused.
    if step.kind == .leg { return .asksDossier }
    let ways = machine.judge({ $0.isPlainCompletion(of: step) }, in: state, facts)
    if ways.contains(where: { $0.refusal == nil && Set($0.needs).isSubset(of: [.reason]) }) { return .sure(deed) }
    return step.choices.isEmpty ? .none : .asksDossier
  }

  private func state(at step: Step) -> CaseState {
    var state = CaseState(progress: CaseProgress(open: [step.id]))
    state.isReceived = isReceived
    state.holders[step.id] = holder?.rawValue
    return state
  }

  /// Completing a step hangs on no date: now stands for the day it is due.
  private func facts(for officer: Officer, at place: WorkPlace, _ now: Instant) -> Facts {
    Facts(
      now: now.rawValue, due: now.rawValue, after: { _ in now.rawValue }, left: { _, _ in 0 },
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
