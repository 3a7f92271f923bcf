import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// The leader signed what was laid before them.
package struct Signed: Happening {
  package static let kind = "signed"
  package static let endsStep = true
  package var step: Step.ID
  package var note: String

  package init(step: Step.ID, note: String) { (self.step, self.note) = (step, note) }

  package var place: Step.ID? { step }
  package var words: String { note }

  package func told(in telling: Telling) -> Told {
    Told("Ký duyệt \(telling.quoted(step))", Phrase(note), deed: "làm xong \(telling.quoted(step))")
      .owner(telling.name(of: step))
  }
}
