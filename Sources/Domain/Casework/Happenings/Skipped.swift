import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// Work that need not be done here was left out.
package struct Skipped: Happening {
  package static let kind = "skipped"
  package static let endsStep = true
  package var step: Step.ID
  package var reason: String

  package init(step: Step.ID, reason: String) { (self.step, self.reason) = (step, reason) }

  package var place: Step.ID? { step }
  package var words: String { reason }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.skipped(step: step, reason: "")]
  }

  package func told(in telling: Telling) -> Told {
    Told("Bỏ qua bước \(telling.quoted(step))", Phrase(reason), deed: "bỏ qua \(telling.quoted(step))")
  }
}
