import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// The citizen was silent for 15 working days. // NĐ 61/2018
package struct ClosedForSilence: Happening {
  package static let kind = "closed_for_silence"
  package var number: Int

  package init(number: Int) { self.number = number }

  package var words: String { Self.reason }
  package var slip: NumberedSlip? { NumberedSlip(.stop, number, reason: Self.reason) }

  private static let reason = "Quá 15 ngày làm việc mà hồ sơ không được bổ sung."

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.ended(.silence, reason: "")]
  }

  package func told(in telling: Telling) -> Told {
    Told(
      "Kết thúc vì 15 ngày làm việc không bổ sung, thông báo số \(number)",
      deed: "đóng hồ sơ vì quá hạn bổ sung"
    ).owner("Cơ quan dừng giải quyết", Phrase(Self.reason), isStop: true)
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    News(.dossierStopped, [.reason: .text(Self.reason)])
  }
}
