import Agencies
package import Dossiers
package import Identity
import Storage
package import Workflow
import WorkingTime

/// A step was given to somebody, or somebody took it.
package struct Assigned: Happening {
  package static let kind = "assigned"
  package var step: Step.ID
  package var to: AccountCode
  package var name: String

  package init(step: Step.ID, to: AccountCode, name: String) { (self.step, self.to, self.name) = (step, to, name) }

  package var place: Step.ID? { step }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    guard state.progress.open.contains(step) else { throw .notOpen(step) }
    return [.assigned(step: step, to: to.rawValue)]
  }

  package func told(in telling: Telling) -> Told {
    Told("Giao việc cho \(name)", Phrase(telling.name(of: step)), deed: "giao \(telling.quoted(step)) cho \(name)")
      .owner("Giao người giải quyết", "\(telling.name(of: step)): \(name).")
  }
}
