import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// The solving agency ended it without a result: Thông báo dừng giải quyết hồ sơ.
package struct Stopped: Happening {
  package static let kind = "stopped"
  package var number: Int
  package var reason: String

  package init(number: Int, reason: String) { (self.number, self.reason) = (number, reason) }

  package var words: String { reason }
  package var slip: NumberedSlip? { NumberedSlip(.stop, number, reason: reason) }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.ended(.stopped, reason: "")]
  }

  package func told(in telling: Telling) -> Told {
    Told("Dừng giải quyết, thông báo số \(number)", Phrase(reason), deed: "dừng giải quyết hồ sơ")
      .owner("Cơ quan dừng giải quyết", "Lý do: \(reason)", isStop: true)
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    News(.dossierStopped, [.reason: .text(reason)])
  }
}
