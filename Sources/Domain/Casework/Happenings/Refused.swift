import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// The counter did not take it in: form 03.
package struct Refused: Happening {
  package static let kind = "refused"
  package var number: Int
  package var reason: String

  package init(number: Int, reason: String) { (self.number, self.reason) = (number, reason) }

  package var words: String { reason }
  package var slip: NumberedSlip? { NumberedSlip(.refusal, number, reason: reason) }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.refused(reason: ""), .ended(.refused, reason: "")]
  }

  package func told(in telling: Telling) -> Told {
    Told("Từ chối tiếp nhận, phiếu số \(number)", Phrase(reason), deed: "từ chối tiếp nhận hồ sơ")
      .owner("Cơ quan không tiếp nhận hồ sơ", "Lý do: \(reason)", isStop: true)
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    News(.dossierRefused, [.reason: .text(reason)])
  }
}
