import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// What a step waited for has come.
package struct StepCompleted: Happening {
  package static let kind = "step_completed"
  package static let endsStep = true
  package var step: Step.ID

  package init(step: Step.ID) { self.step = step }

  package var place: Step.ID? { step }

  package func told(in telling: Telling) -> Told {
    Told("Xong bước \(telling.quoted(step))", deed: "làm xong \(telling.quoted(step))").owner(telling.name(of: step))
  }
}
