import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// A step was done; the dossier went on.
package struct Forwarded: Happening {
  package static let kind = "forwarded"
  package static let endsStep = true
  package var step: Step.ID
  package var note: String

  package init(step: Step.ID, note: String) { (self.step, self.note) = (step, note) }

  package var place: Step.ID? { step }
  package var words: String { note }

  package func told(in telling: Telling) -> Told {
    Told("Xong bước \(telling.quoted(step))", Phrase(note), deed: "làm xong \(telling.quoted(step))")
      .owner(telling.name(of: step))
  }
}
