import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
package import Workflow
package import WorkingTime

extension Dossier {
  /// The leader signs what was laid before them; without a proposal the signature grants.
  package static func signOff(
    _ code: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil, to colleague: AccountCode? = nil,
    date: Instant? = nil, note: String = "", papers: [SubmittedPaper] = [], by hand: Hand<Officer>
  ) throws {
    let note = try Prose(optional: note, field: "note").text
    let papers = try papers.checked()
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.signOff, at: step, by: hand)

    try dossier.carryOut(
      deed, choice: choice,
      Given(hasPaper: !papers.isEmpty, reason: note, date: date?.rawValue, person: colleague?.rawValue),
      as: Signed(step: deed.at, note: note), papers: AddedPapers(origin: .result, papers: papers), by: hand)
  }
}
