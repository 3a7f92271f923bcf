import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// Papers are missing: form 02; the clock stops.
package struct SupplementRequested: Happening {
  package static let kind = "supplement_requested"
  package var number: Int
  package var items: [String]
  package var reason: String

  package init(number: Int, items: [String], reason: String) {
    (self.number, self.items, self.reason) = (number, items, reason)
  }

  package var words: String { reason }
  package var slip: NumberedSlip? { NumberedSlip(.supplement, number, reason: reason) }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.supplementRequested(reason: "", silentFrom: nil)]
  }

  package func told(in telling: Telling) -> Told {
    let list = items.joined(separator: "; ")
    return Told(
      "Yêu cầu bổ sung, phiếu số \(number)", "\(list). Lý do: \(reason)", deed: "yêu cầu bổ sung hồ sơ"
    ).owner("Cơ quan đề nghị bạn bổ sung", "\(list).")
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    let closing: NoticeValues = dossier.state.closesAt.map { [.closing: .moment($0)] } ?? [:]
    return News(.supplementRequested, closing.adding([.missing: .list(items)]), isToldByLegs: true)
  }
}
