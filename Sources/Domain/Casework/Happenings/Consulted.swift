import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// Another body was asked; the machine says whom.
package struct Consulted: Happening {
  package static let kind = "consulted"
  package var step: Step.ID
  package var number: Int
  package var agency: String
  package var question: String

  package init(step: Step.ID, number: Int, agency: String, question: String) {
    (self.step, self.number, self.agency, self.question) = (step, number, agency, question)
  }

  package var place: Step.ID? { step }
  package var words: String { question }

  package func told(in telling: Telling) -> Told {
    Told("Lấy ý kiến \(agency)", Phrase(question), deed: "lấy ý kiến").owner("Hỏi ý kiến \(agency)")
  }
}
