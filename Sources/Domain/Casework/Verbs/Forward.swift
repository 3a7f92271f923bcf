package import Identity
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// The step is done; the dossier goes on to the next one, by the choice named where the step has several.
  package static func forward(
    _ code: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil, to colleague: ID<Account>? = nil,
    date: Instant? = nil, note: String = "", papers: [SubmittedPaper] = [], by officer: Officer, under rules: Rulebook,
    at now: Instant, in tx: Transaction
  ) throws {
    let note = try Prose(optional: note, field: "note").text
    let papers = try papers.checked()
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.forward, by: officer, at: step, now: now, in: tx)
    let done = try dossier.step(for: .forward, of: officer, named: step, now: now)

    try dossier.carryOut(
      .complete(done.id, choice: choice),
      Given(hasPaper: !papers.isEmpty, reason: note, date: date?.rawValue, person: colleague?.rawValue),
      as: .forwarded(step: done.id, note: note), by: .officer(officer), at: now,
      papers: AddedPapers(origin: .result, papers: papers), in: tx)

    try dossier.tellProgress(at: now, in: tx)
  }
}
