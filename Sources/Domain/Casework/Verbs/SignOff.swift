package import Identity
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// The leader signs what was laid before them; without a proposal the signature grants.
  package static func signOff(
    _ code: String, step: Step.ID? = nil, choice: StepChoice.ID? = nil, to colleague: ID<Account>? = nil,
    date: Instant? = nil, note: String = "", papers: [SubmittedPaper] = [], by officer: Officer, under rules: Rulebook,
    at now: Instant, in tx: Transaction
  ) throws {
    let note = try Prose(optional: note, field: "note").text
    let papers = try papers.checked()
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.signOff, by: officer, at: step, now: now, in: tx)
    let signed = try dossier.step(for: .signOff, of: officer, named: step, now: now)

    try dossier.carryOut(
      .complete(signed.id, choice: choice),
      Given(hasPaper: !papers.isEmpty, reason: note, date: date?.rawValue, person: colleague?.rawValue),
      as: .signed(step: signed.id, note: note), by: .officer(officer), at: now,
      papers: AddedPapers(origin: .result, papers: papers), in: tx)

    try dossier.tellProgress(at: now, in: tx)
  }
}
