import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// Someone took their own last act back before anybody had seen it.
package struct TakenBack: Happening {
  package static let kind = "taken_back"
  package var step: Step.ID

  package init(step: Step.ID) { self.step = step }

  package var place: Step.ID? { step }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.takenBack(step: step)]
  }

  package func told(in telling: Telling) -> Told {
    Told("Lấy lại bước \(telling.quoted(step))", deed: "lấy lại \(telling.quoted(step))")
  }
}
