import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// The counter has seen the money or the voucher.
package struct PaymentConfirmed: Happening {
  package static let kind = "payment_confirmed"
  package var amount: Int

  package init(amount: Int) { self.amount = amount }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.paymentConfirmed]
  }

  package func told(in telling: Telling) -> Told {
    Told("Đã nộp tiền", "\(money: amount)", deed: "xác nhận đã nộp tiền")
      .owner("Đã nhận tiền bạn nộp", "\(money: amount)")
  }
}
