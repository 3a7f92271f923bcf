import Agencies
package import Dossiers
package import Identity
import Storage
package import Workflow
package import WorkingTime

extension Dossier {
  /// Open steps that this officer may do now.
  package func stepsInHand(of officer: Officer, at now: Instant) -> [Step] {
    machine.stepsInHand(in: state.flow, facts(for: .officer(officer), at: now)).filter { step in
      tasks.contains { $0.step == step.id && $0.state != .waiting }
    }
  }

  /// Whether this officer may give a task to somebody, or take it.
  package func mayAssign(_ task: OpenTask, _ officer: Officer, at now: Instant) -> Bool {
    !task.isQuestion && deeds(of: officer, at: now).contains { $0.act == .assign(task.step) }
  }

  /// Earlier steps work may go back to; reception is over once the dossier was taken in.
  package func stepsBefore(_ step: Step.ID) -> [Step] {
    process.earlierSteps(than: step, in: state.progress).filter { !$0.isReception && !$0.isCitizens }
  }

  /// Works where the dossier is, or holds a step of it: others learn nothing of who did what.
  func takesPart(_ officer: Officer) -> Bool {
    officer.agencies.contains(agency.id) || officer.agencies.contains(solvingAgency.id)
      || tasks.contains { task in
        officer.agencies.contains(task.agencyID) || task.holderCode.map(officer.hands.contains) ?? false
      }
  }
}
