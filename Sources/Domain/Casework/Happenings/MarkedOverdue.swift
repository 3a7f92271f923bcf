import Agencies
package import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

/// The appointment has passed.
package struct MarkedOverdue: Happening {
  package static let kind = "overdue"
  package static let movesOn = false

  package init() {}

  package func change(_ state: inout DossierState, on occasion: Occasion) { state.mark = .overdue }

  package func told(in telling: Telling) -> Told {
    Told("Quá hạn")
  }
}
