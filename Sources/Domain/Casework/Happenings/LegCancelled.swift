import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// The part at the other agency has no purpose any more.
package struct LegCancelled: Happening {
  package static let kind = "leg_cancelled"
  package var step: Step.ID
  package var code: String

  package init(step: Step.ID, code: String) { (self.step, self.code) = (step, code) }

  package var place: Step.ID? { step }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.legCancelled(step: step)]
  }

  package func told(in telling: Telling) -> Told {
    Told(
      "Không cần phần liên thông \(telling.quoted(step)) nữa", "Hồ sơ \(code)",
      deed: "ghi nhận việc liên thông ở \(telling.quoted(step))")
  }
}
