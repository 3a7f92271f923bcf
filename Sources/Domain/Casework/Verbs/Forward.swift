import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
package import Workflow
package import WorkingTime

extension Dossier {
  /// The step is done; the dossier goes on to the next one, by the choice named where the step has several.
  package static func forward(
    _ code: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil, to colleague: AccountCode? = nil,
    date: Instant? = nil, note: String = "", papers: [SubmittedPaper] = [], by hand: Hand<Officer>
  ) throws {
    let note = try Prose(optional: note, field: "note").text
    let papers = try papers.checked()
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.forward, at: step, by: hand)

    try dossier.carryOut(
      deed, choice: choice,
      Given(hasPaper: !papers.isEmpty, reason: note, date: date?.rawValue, person: colleague?.rawValue),
      as: Forwarded(step: deed.at, note: note), papers: AddedPapers(origin: .result, papers: papers), by: hand)
  }
}
