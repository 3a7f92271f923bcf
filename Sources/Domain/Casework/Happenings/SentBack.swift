import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// It went back to an earlier step.
package struct SentBack: Happening {
  package static let kind = "sent_back"
  package var step: Step.ID
  package var to: Step.ID
  package var reason: String

  package init(step: Step.ID, to: Step.ID, reason: String) { (self.step, self.to, self.reason) = (step, to, reason) }

  package var place: Step.ID? { step }
  package var words: String { reason }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.sentBack(step: step, to: to, reason: "")]
  }

  package func told(in telling: Telling) -> Told {
    let earlier = telling.quoted(to)
    return Told("Trả lại bước \(earlier)", Phrase(reason), deed: "trả hồ sơ về \(earlier)")
      .owner("Làm lại bước \(earlier)")
  }
}
