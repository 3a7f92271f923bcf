import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// A body that was asked has answered.
package struct ConsultationAnswered: Happening {
  package static let kind = "consultation_answered"
  package var number: Int
  package var answer: String

  package init(number: Int, answer: String) { (self.number, self.answer) = (number, answer) }

  package var words: String { answer }

  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    [.answered(number: number)]
  }

  package func told(in telling: Telling) -> Told {
    Told("Có ý kiến trả lời", Phrase(answer), deed: "trả lời ý kiến").owner("Cơ quan được hỏi đã trả lời")
  }
}
