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
      switch row.bulkDeed(for: officer, under: rules) {
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

  /// The machine's rules for completing a step, as far as a row knows: it is received, its turn has come, it lies in
  /// this officer's hands, and nothing but a word is asked for.
  func bulkDeed(for officer: Officer, under rules: Rulebook) -> Together {
    guard receivedAt != nil, taskState == .open || taskState == .ready, taskKind != OpenTask.consultationKind,
      let process = rules.process(processID)?.process, let step = process.step(step),
      let role = Role(rawValue: step.performer.role), isInHand(of: officer, role)
    else { return .none }
    guard let deed = Bulk.Deed(of: step.kind) else { return .none }
    // A leg is its opener's again only once it was refused.
    if step.kind == .leg { return .asksDossier }
    if !step.choices.isEmpty { return process.hasOpenWay(at: step) ? .sure(deed) : .asksDossier }
    guard process.asksOnlyForWord(step.needs, then: step.next) else { return .none }
    return .sure(deed)
  }

  private func isInHand(of officer: Officer, _ role: Role) -> Bool {
    if let holderCode {
      return holderCode == officer.code
        || officer.standsInFor.contains { $0.code == holderCode && $0.holds(role, inUnit: unitID) }
    }
    return officer.holds(role, inUnit: unitID) || officer.standsInFor.contains { $0.holds(role, inUnit: unitID) }
  }
}

extension Workflow.Process {
  /// A way a person may take whatever the data say.
  fileprivate func hasOpenWay(at step: Step) -> Bool {
    step.branching == .person
      && step.choices.contains {
        $0.condition == nil && $0.back == nil && asksOnlyForWord(step.needs + $0.needs, then: $0.next)
      }
  }

  fileprivate func asksOnlyForWord(_ needs: [Need], then next: [Step.ID]) -> Bool {
    needs.allSatisfy { $0 == .reason } && !next.contains { step($0)?.isChosenBefore == true }
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
