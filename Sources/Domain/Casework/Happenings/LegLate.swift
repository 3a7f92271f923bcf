import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// The other agency has had its time.
package struct LegLate: Happening {
  package static let kind = "leg_late"
  package static let movesOn = false
  package var step: Step.ID
  package var code: String

  package init(step: Step.ID, code: String) { (self.step, self.code) = (step, code) }

  package var place: Step.ID? { step }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.legLate(step: step)]
  }

  package func told(in telling: Telling) -> Told {
    Told(
      "Phần liên thông \(telling.quoted(step)) đã quá hạn", "Hồ sơ \(code)",
      deed: "ghi nhận việc liên thông ở \(telling.quoted(step))"
    )
    .owner("Phần việc ở cơ quan khác đang chậm: \(telling.name(of: step))")
  }
}
