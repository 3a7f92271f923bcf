package import Catalogue
package import Identity
package import Storage
package import WorkingTime
package import Workflow

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
    _ decision: Decision, on code: String, step: Step.ID? = nil, papers: [SubmittedPaper] = [], by officer: Officer,
    under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let summary =
      decision.outcome == .denied
      ? try Prose(decision.summary, field: "summary").text
      : try Prose(optional: decision.summary, field: "summary").text
    let papers = try papers.checked()
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.decide, by: officer, at: step)
    let decided = try dossier.stepInHand(of: officer, named: step) { $0.kind == .work || $0.kind == .approval }

    try dossier.record(
      .decided(step: decided.id, outcome: decision.outcome, summary: summary), by: .officer(officer), at: now,
      papers: AddedPapers(origin: .result, papers: papers), in: tx)

    try dossier.tellProgress(at: now, in: tx)
  }
}
