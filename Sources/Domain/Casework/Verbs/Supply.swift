import Agencies
package import Dossiers
import Identity
import Rules
import Storage
import WorkingTime
import Workflow
import WorkingTime

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
  package static func supply(_ supplement: Supplement, for code: String, by hand: Hand<some Acting>) throws {
    let note = try Prose(optional: supplement.note, field: "note").text
    if note.isEmpty && supplement.papers.isEmpty { throw CaseworkRefusal.nothingToSupply }
    let papers = try supplement.papers.checked()
    var dossier = try Dossier.locked(code, for: hand)
    try dossier.allowOwner(hand.actor)
    let deed = try dossier.deed(.supply, by: hand)

    try dossier.carryOut(
      deed, as: Supplied(note: note), papers: AddedPapers(origin: .supplement, papers: papers), by: hand)
  }

  /// A citizen does what is theirs. A visitor comes with the dossier's own link, which the web has checked.
  /// - Throws: `CaseworkRefusal.onlyForItsOwner`.
  func allowOwner(_ actor: Actor) throws {
    if case .citizen(let citizen) = actor, !isOwned(by: citizen) { throw CaseworkRefusal.onlyForItsOwner }
  }
}
