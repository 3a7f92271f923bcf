import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// The other agency will not do it.
package struct LegRefused: Happening {
  package static let kind = "leg_refused"
  package var step: Step.ID
  package var code: String
  package var reason: String

  package init(step: Step.ID, code: String, reason: String) {
    (self.step, self.code, self.reason) = (step, code, reason)
  }

  package var place: Step.ID? { step }
  package var words: String { reason }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.legRefused(step: step, reason: "")]
  }

  package func change(_ state: inout DossierState, on occasion: Occasion) { state.outcome = .denied }

  package func told(in telling: Telling) -> Told {
    Told(
      "Cơ quan liên thông không giải quyết \(telling.quoted(step))", "Hồ sơ \(code). \(reason)",
      deed: "ghi nhận việc liên thông ở \(telling.quoted(step))"
    ).owner("Cơ quan liên thông không giải quyết: \(telling.name(of: step))")
  }
}
