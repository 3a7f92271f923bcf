package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

/// What came after a request for supplements.
package struct Supplement: Sendable, Hashable {
  package var note: String
  package var papers: [SubmittedPaper]

  package init(note: String, papers: [SubmittedPaper] = []) {
    (self.note, self.papers) = (note, papers)
  }
}

extension Dossier {
  /// The missing papers came, over the counter or from the citizen online.
  /// NĐ 61/2018 Art. 19: the term counts again from the start, unless the procedure's law says that it goes on.
  package static func supply(
    _ supplement: Supplement, for code: String, by actor: Actor, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    let note = try Prose(optional: supplement.note, field: "note").text
    if note.isEmpty && supplement.papers.isEmpty { throw CaseworkRefusal.nothingToSupply }
    let papers = try supplement.papers.checked()
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allowSupply(by: actor, at: now, in: tx)

    try dossier.carryOut(
      dossier.supplyAct, as: .supplied(note: note), by: actor, at: now,
      papers: AddedPapers(origin: .supplement, papers: papers), in: tx)

    try dossier.tell(.supplied, at: now, in: tx)
    try dossier.tellProgress(at: now, in: tx)
  }

  /// The whole dossier waits, or a step of its process.
  private var supplyAct: Act {
    let step = state.progress.open.first { process.step($0)?.kind == .supplement }
    return state.flow.waiting == nil ? step.map { .complete($0, choice: nil) } ?? .supply : .supply
  }

  private func allowSupply(by actor: Actor, at now: Instant, in tx: Transaction) throws {
    switch actor {
    case .officer(let officer): try allow(.supply, by: officer, now: now, in: tx)
    case .citizen(let citizen) where !isOwned(by: citizen): throw CaseworkRefusal.notYourDossier
    // A visitor comes with the dossier's own link, which the web has checked.
    case .citizen, .visitor, .system:
      guard state.stage == .awaitingSupplement else { throw CaseworkRefusal.notNow(.supply, stage: state.stage) }
    }
  }
}
