import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// The missing papers came.
package struct Supplied: Happening {
  package static let kind = "supplied"
  package var note: String

  package init(note: String) { self.note = note }

  package var words: String { note }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    if state.flow.waiting == .supplement { return [.supplied] }
    guard let step = state.progress.open.first(where: { process.step($0)?.kind == .supplement }) else {
      return [.supplied]
    }
    return [.completed(step: step, choice: nil, reason: "", date: nil)]
  }

  /// A term that starts anew has its pause behind it; one that goes on keeps counting it from its beginning.
  package func change(_ state: inout DossierState, on occasion: Occasion) {
    guard state.receivedAt != nil, occasion.policy.afterSupplement == .restart, let from = state.pausedAt else {
      return
    }
    state.stops.stops.append(TermRun.Stop(from: from, to: occasion.at, then: .restart))
    state.pausedAt = nil
  }

  package func told(in telling: Telling) -> Told {
    Told("Người dân đã bổ sung", Phrase(note), deed: "nộp giấy tờ bổ sung")
      .owner("Đã bổ sung giấy tờ", telling.dueAt.map { "Thời hạn tính lại, hẹn trả kết quả: \($0)." })
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    News(.dossierSupplied, dossier.state.dueAt.map { [.due: .moment($0)] } ?? [:], isToldByLegs: true)
  }
}
