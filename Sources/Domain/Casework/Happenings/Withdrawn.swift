import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// The applicant took it back.
package struct Withdrawn: Happening {
  package static let kind = "withdrawn"
  package var reason: String

  package init(reason: String) { self.reason = reason }

  package var words: String { reason }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.ended(.withdrawn, reason: "")]
  }

  package func told(in telling: Telling) -> Told {
    Told("Người nộp rút hồ sơ", Phrase(reason), deed: "rút hồ sơ")
      .owner("Bạn đã rút hồ sơ", "Lý do: \(reason)", isStop: true)
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    News(.dossierWithdrawn)
  }
}
