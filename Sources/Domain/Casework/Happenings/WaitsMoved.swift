import Agencies
package import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

/// The calendar changed while somebody was waited for, and with it when their silence counts; the machine says which.
package struct WaitsMoved: Happening {
  package static let kind = "waits_moved"
  package static let movesOn = false

  package init() {}

  package func told(in telling: Telling) -> Told {
    Told("Lịch làm việc thay đổi, hạn chờ bổ sung hoặc trả lời thay đổi theo")
  }
}
