import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// A choice of the process wanted a form printed for the citizen.
package struct SlipMade: Happening {
  package static let kind = "slip_made"
  package static let movesOn = false
  package var form: String
  package var number: Int
  package var reason: String

  package init(form: String, number: Int, reason: String) {
    (self.form, self.number, self.reason) = (form, number, reason)
  }

  package var words: String { reason }
  package var slip: NumberedSlip? { SlipKind.wanted(form).map { NumberedSlip($0, number, reason: reason) } }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.formWanted(form)]
  }

  package func told(in telling: Telling) -> Told {
    let title = SlipKind.wanted(form)?.title ?? "Phiếu"
    return Told("\(title), số \(number)", Phrase(reason))
      .owner("\(title) số \(number)", reason.isEmpty ? nil : "Lý do: \(reason)", isStop: true)
  }
}
