import Agencies
package import Identity
package import Storage
import Workflow
package import WorkingTime

/// One line of a dossier's history, chained to the line before it: hash = SHA-256(previous hash, content). Before the
/// first line stands the hash of what was handed in. Lines are only ever added.
package struct DossierEvent: Sendable, Hashable {
  package var dossierID: ID<Dossier>
  package var seq: Int
  package var content: Content
  package var actorCode: AccountCode
  package var actorName: String
  package var hash: [UInt8]

  package struct Content: Sendable, Hashable {
    package var happening: any Happening
    package var at: Instant
    /// The appointment this event set or moved.
    package var dueAt: Instant?
    package var moves: Moves

    package init(_ happening: any Happening, at: Instant, dueAt: Instant? = nil, moves: Moves = .implied) {
      (self.happening, self.at, self.dueAt, self.moves) = (happening, at, dueAt, moves)
    }

    package static func == (one: Content, other: Content) -> Bool {
      one.happening.isSame(as: other.happening) && one.at == other.at && one.dueAt == other.dueAt
        && one.moves == other.moves
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(happening)
      hasher.combine(at)
    }
  }

  /// Every field, and the facts of the papers that came with it; the payload is the stored text itself, so that no later
  /// change of coding breaks a chain.
  static func hash(
    after previous: [UInt8], seq: Int, kind: String, at: Instant, actor: AccountCode, actorName: String,
    dueAt: Instant?, payload: String, moves: String, papers: [String?]
  ) -> [UInt8] {
    Chain.hash(
      after: previous,
      [
        String(seq), kind, String(at.rawValue), actor.rawValue, actorName, dueAt.map { String($0.rawValue) }, payload,
        moves,
      ] + papers)
  }
}

/// A line as the database has it.
package struct DossierEventRow: Decodable {
  package var dossierID: ID<Dossier>
  package var seq: Int
  package var kind: String
  package var at: Instant
  package var actorCode: AccountCode
  package var actorName: String
  package var dueAt: Instant?
  package var payload: String
  package var moves: String
  package var hash: [UInt8]

  package static let columns: SQL = "dossier_id, seq, kind, at, actor_code, actor_name, due_at, payload, moves, hash"

  func hashExpected(after previous: [UInt8], papers: [StoredPaper]) -> [UInt8] {
    DossierEvent.hash(
      after: previous, seq: seq, kind: kind, at: at, actor: actorCode, actorName: actorName, dueAt: dueAt,
      payload: payload, moves: moves, papers: papers.flatMap { $0.paper.facts(as: $0.origin) })
  }

  package func event(_ kinds: HappeningKinds) throws -> DossierEvent {
    DossierEvent(
      dossierID: dossierID, seq: seq,
      content: DossierEvent.Content(
        try kinds.read(kind, payload), at: at, dueAt: dueAt, moves: try Moves(text: moves)),
      actorCode: actorCode, actorName: actorName, hash: hash)
  }
}
