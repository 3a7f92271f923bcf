import Agencies
package import Dossiers
import Identity
package import Storage
package import Workflow
package import WorkingTime

/// A step whose performer is named by the one who does the step before, and who may be named.
package struct NextPeople: Sendable, Hashable {
  package var step: Step
  package var colleagues: [Colleague]
}

extension Dossier {
  /// For the steps that an officer has in hand, those that come next and wait to be given to somebody by name.
  package func nextPeople(after steps: [Step], on day: Day, in tx: Transaction) throws -> [NextPeople] {
    let next = Set(steps.flatMap { $0.next + $0.choices.flatMap(\.next) })
    return try process.steps.filter { next.contains($0.id) && $0.isChosenBefore }.compactMap { step in
      guard let role = Role(rawValue: step.performer.role) else { return nil }
      return NextPeople(step: step, colleagues: try Colleague.holding(role, in: unit(for: step).id, on: day, tx))
    }
  }

  /// Whoever is named for a step holds its role where it is done.
  func checkNamed(_ events: [CaseEvent], at now: Instant, in tx: Transaction) throws {
    for event in events {
      guard case .assigned(let id, let account) = event.what, let step = process.step(id) else { continue }
      guard let role = Role(rawValue: step.performer.role),
        let officer = try Officer.load(AccountCode(rawValue: account), on: now.day, in: tx),
        officer.holds(role, inUnit: try unit(for: step).id)
      else { throw CaseworkRefusal.unknownColleague }
    }
  }
}
