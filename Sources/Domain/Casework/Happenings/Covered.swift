import Agencies
package import Dossiers
package import Identity
import Storage
package import Workflow
import WorkingTime

/// Someone does what an absent colleague holds.
package struct Covered: Happening {
  package static let kind = "covered"
  package var step: Step.ID
  package var of: AccountCode
  package var name: String

  package init(step: Step.ID, of: AccountCode, name: String) { (self.step, self.of, self.name) = (step, of, name) }

  package var place: Step.ID? { step }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.covered(step: step, of: of.rawValue)]
  }

  package func told(in telling: Telling) -> Told {
    Told("Làm thay \(name) đang vắng", Phrase(telling.name(of: step)), deed: "nhận làm thay \(telling.quoted(step))")
  }
}
