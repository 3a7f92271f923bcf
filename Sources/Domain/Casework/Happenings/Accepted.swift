import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// The counter took it in: the legal clock starts.
package struct Accepted: Happening {
  package static let kind = "accepted"
  package var receiptNumber: Int

  package init(receiptNumber: Int) { self.receiptNumber = receiptNumber }

  package var slip: NumberedSlip? { NumberedSlip(.receipt, receiptNumber) }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    guard let reception = state.progress.open.first else { throw .notOpen("reception") }
    return [.accepted(step: reception)]
  }

  package func change(_ state: inout DossierState, on occasion: Occasion) {
    (state.receivedAt, state.receiptNumber) = (occasion.at, receiptNumber)
  }

  package func settle(_ state: inout DossierState) {
    if state.stage == .processing { state.stage = .received }
  }

  package func told(in telling: Telling) -> Told {
    Told("Tiếp nhận, số biên nhận \(receiptNumber)", deed: "tiếp nhận hồ sơ")
      .owner("Cơ quan tiếp nhận hồ sơ", telling.dueAt.map { "Hẹn trả kết quả: \($0)." })
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    dossier.state.dueAt.map { News(.dossierAccepted, [.due: .moment($0)]) }
  }
}
