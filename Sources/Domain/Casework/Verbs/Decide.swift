import Agencies
package import Dossiers
package import Identity
import Rules
import Storage
package import Workflow
package import WorkingTime

/// What is decided on the matter and why.
package struct Decision: Sendable, Hashable {
  package var outcome: Outcome
  /// Required where the answer is no: the citizen reads it.
  package var summary: String

  package init(_ outcome: Outcome, summary: String = "") {
    (self.outcome, self.summary) = (outcome, summary)
  }
}

extension Dossier {
  /// The specialist lays the result before the leader, or the leader decides otherwise; the step is done.
  package static func decide(
    _ decision: Decision, on code: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil,
    to colleague: AccountCode? = nil, date: Instant? = nil, papers: [SubmittedPaper] = [], by hand: Hand<Officer>
  ) throws {
    let summary =
      decision.outcome == .denied
      ? try Prose(decision.summary, field: "summary").text
      : try Prose(optional: decision.summary, field: "summary").text
    let papers = try papers.checked()
    var dossier = try Dossier.locked(code, for: hand)
    let deed = try dossier.deed(.decide, at: step, by: hand)

    try dossier.carryOut(
      deed, choice: choice,
      Given(hasPaper: !papers.isEmpty, reason: summary, date: date?.rawValue, person: colleague?.rawValue),
      as: Decided(step: deed.at, outcome: decision.outcome, summary: summary),
      papers: AddedPapers(origin: .result, papers: papers), by: hand)
  }
}
