import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// The other agency has given its result.
package struct LegReturned: Happening {
  package static let kind = "leg_returned"
  package var step: Step.ID
  package var code: String

  package init(step: Step.ID, code: String) { (self.step, self.code) = (step, code) }

  package var place: Step.ID? { step }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.legReturned(step: step, values: [:])]
  }

  package func told(in telling: Telling) -> Told {
    Told(
      "Nhận kết quả liên thông \(telling.quoted(step))", "Hồ sơ \(code)",
      deed: "ghi nhận việc liên thông ở \(telling.quoted(step))"
    )
    .owner("Đã có kết quả: \(telling.name(of: step))")
  }
}
