import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// A dossier of its own was opened at another agency.
package struct LegOpened: Happening {
  package static let kind = "leg_opened"
  package var step: Step.ID
  package var code: String
  package var agency: String

  package init(step: Step.ID, code: String, agency: String) {
    (self.step, self.code, self.agency) = (step, code, agency)
  }

  package var place: Step.ID? { step }

  package func told(in telling: Telling) -> Told {
    Told("Chuyển liên thông đến \(agency)", "Hồ sơ \(code)", deed: "ghi nhận việc liên thông ở \(telling.quoted(step))")
      .owner("Chuyển liên thông đến \(agency)")
  }
}
