import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// Nothing was said within the term: that counts as consent, and the one asked answers for it.
package struct SilenceCounted: Happening {
  package static let kind = "silence_counted"
  package var number: Int
  package var agency: String

  package init(number: Int, agency: String) { (self.number, self.agency) = (number, agency) }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.silenceCounted(number: number)]
  }

  package func told(in telling: Telling) -> Told {
    Told("\(agency) không trả lời trong hạn: coi là đồng ý", deed: "ghi nhận im lặng là đồng ý")
      .owner("\(agency) không trả lời trong hạn, coi là đồng ý")
  }
}
