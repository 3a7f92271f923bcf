import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
import Workflow
import WorkingTime

/// The calendar changed while it ran, and its appointment with it.
package struct Redated: Happening {
  package static let kind = "redated"
  package static let movesOn = false
  package var reason: String

  package init(reason: String) { self.reason = reason }

  package var words: String { reason }

  package func told(in telling: Telling) -> Told {
    Told("Lịch làm việc thay đổi, ngày hẹn thay đổi theo", Phrase(reason))
      .owner("Lịch làm việc thay đổi", "Lý do: \(reason) \(telling.dueAt.map { "Hẹn trả kết quả: \($0)." })")
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    guard let dueAt = dossier.state.dueAt else { return nil }
    return News(
      .redated, [.reason: .text(reason), .due: .moment(before.dueAt ?? dueAt), .newDue: .moment(dueAt)])
  }
}
