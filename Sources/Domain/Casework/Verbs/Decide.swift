package import Identity
package import Rules
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
    _ decision: Decision, on code: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil,
    to colleague: ID<Account>? = nil, date: Instant? = nil, papers: [SubmittedPaper] = [], by officer: Officer,
    under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let summary =
      decision.outcome == .denied
      ? try Prose(decision.summary, field: "summary").text
      : try Prose(optional: decision.summary, field: "summary").text
    let papers = try papers.checked()
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.decide, by: officer, at: step, now: now, in: tx)
    let decided = try dossier.step(for: .decide, of: officer, named: step, now: now)

    try dossier.carryOut(
      .complete(decided.id, choice: choice),
      Given(hasPaper: !papers.isEmpty, reason: summary, date: date?.rawValue, person: colleague?.rawValue),
      as: .decided(step: decided.id, outcome: decision.outcome, summary: summary), by: .officer(officer), at: now,
      papers: AddedPapers(origin: .result, papers: papers), in: tx)

    try dossier.tellProgress(at: now, in: tx)
  }
}
