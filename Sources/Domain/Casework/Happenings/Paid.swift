import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// A step of the process that waited for money is done.
package struct Paid: Happening {
  package static let kind = "paid"
  package static let endsStep = true
  package var step: Step.ID
  package var amount: Int

  package init(step: Step.ID, amount: Int) { (self.step, self.amount) = (step, amount) }

  package var place: Step.ID? { step }

  package func told(in telling: Telling) -> Told {
    Told("Đã nộp tiền", "\(money: amount), \(telling.name(of: step))", deed: "xác nhận đã nộp tiền")
      .owner("Đã nhận tiền bạn nộp", "\(money: amount)")
  }
}
