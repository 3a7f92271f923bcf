import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
import Workflow
import WorkingTime

/// The agency said sorry and named one new date: form 04.
package struct Apologised: Happening {
  package static let kind = "apologised"
  package static let movesOn = false
  package var number: Int
  package var reason: String

  package init(number: Int, reason: String) { (self.number, self.reason) = (number, reason) }

  package var words: String { reason }
  package var slip: NumberedSlip? { NumberedSlip(.apology, number, reason: reason) }

  package func change(_ state: inout DossierState, on occasion: Occasion) {
    state.stops.newDate = occasion.dueAt.map { TermRun.Extension(at: occasion.at, to: $0) }
  }

  package func told(in telling: Telling) -> Told {
    Told("Xin lỗi và hẹn lại, phiếu số \(number)", Phrase(reason), deed: "xin lỗi và hẹn lại")
      .owner("Cơ quan xin lỗi và hẹn lại", "Lý do: \(reason) \(telling.dueAt.map { "Hẹn lại: \($0)." })")
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    guard let dueAt = dossier.state.dueAt else { return nil }
    return News(
      .apology, [.reason: .text(reason), .due: .moment(before.dueAt ?? dueAt), .newDue: .moment(dueAt)])
  }
}
