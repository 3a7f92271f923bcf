import Agencies
package import Dossiers
import Identity
import Messaging
import Storage
package import Workflow
import WorkingTime

/// The result reached the citizen.
package struct HandedOver: Happening {
  package static let kind = "handed_over"
  package static let endsStep = true
  package var step: Step.ID
  package var recipient: String
  package var method: DeliveryMethod

  package init(step: Step.ID, recipient: String, method: DeliveryMethod) {
    (self.step, self.recipient, self.method) = (step, recipient, method)
  }

  package var place: Step.ID? { step }

  package func told(in telling: Telling) -> Told {
    Told("Trả kết quả cho \(recipient)", Phrase(method.title), deed: "làm xong \(telling.quoted(step))")
      .owner("Đã trả kết quả", "\(method.title). Người nhận: \(recipient).")
  }

  package func news(of dossier: Dossier, since before: DossierState) -> News? {
    News(.handedOver)
  }
}
