import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// A financial obligation came up: the clock stops until it is met.
package struct PaymentRequested: Happening {
  package static let kind = "payment_requested"
  package var amount: Int
  package var reason: String

  package init(amount: Int, reason: String) { (self.amount, self.reason) = (amount, reason) }

  package var words: String { reason }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.paymentRequested(reason: "")]
  }

  package func told(in telling: Telling) -> Told {
    Told("Yêu cầu nộp tiền", "\(money: amount). \(reason)", deed: "yêu cầu nộp tiền")
      .owner("Cơ quan đề nghị bạn nộp tiền", "\(money: amount). \(reason)")
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    News(.feeDue, [.amount: .money(amount)], isToldByLegs: true)
  }
}
