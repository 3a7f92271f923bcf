import Agencies
package import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

/// The appointment comes near.
package struct MarkedDueSoon: Happening {
  package static let kind = "due_soon"
  package static let movesOn = false

  package init() {}

  package func change(_ state: inout DossierState, on occasion: Occasion) { state.mark = .dueSoon }

  package func told(in telling: Telling) -> Told {
    Told("Sắp đến hạn")
  }
}
