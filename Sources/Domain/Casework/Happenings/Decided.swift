import Agencies
package import Dossiers
import Identity
import Storage
package import Workflow
import WorkingTime

/// The result was laid before the leader, or the leader decided.
package struct Decided: Happening {
  package static let kind = "decided"
  package static let endsStep = true
  package var step: Step.ID
  package var outcome: Outcome
  package var summary: String

  package init(step: Step.ID, outcome: Outcome, summary: String) {
    (self.step, self.outcome, self.summary) = (step, outcome, summary)
  }

  package var place: Step.ID? { step }
  package var words: String { summary }

  package func change(_ state: inout DossierState, on occasion: Occasion) { state.outcome = outcome }

  /// Nobody learns a decision before it is signed.
  package func told(in telling: Telling) -> Told {
    Told(
      "Trình kết quả: \(outcome.title.lowercased())", Phrase(summary), deed: "làm xong \(telling.quoted(step))"
    ).owner(telling.name(of: step))
  }
}
