import Agencies
import Crypto
package import Identity
package import Storage
import Workflow
package import WorkingTime

/// One line of a dossier's history, chained to the line before it: hash = SHA-256(previous hash, content). Before the
/// first line stands the digest of what was handed in.
/// Lines are only ever added.
package struct DossierEvent: Sendable, Hashable {
  package var dossierID: ID<Dossier>
  package var seq: Int
  package var content: Content
  package var accountID: ID<Account>?
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

  /// Every field, a line each, and the papers that came with it; the payload is the stored text itself, so that no later change of coding breaks a chain.
  static func hash(
    after previous: [UInt8], code: String, seq: Int, at: Instant, account: ID<Account>?, actorName: String,
    dueAt: Instant?, kind: String, payload: String, moves: String, papers: AddedPapers
  ) -> [UInt8] {
    var sha = SHA256()
    sha.update(data: previous)
    let account = account.map { String($0.rawValue) } ?? "-"
    let due = dueAt.map { String($0.rawValue) } ?? "-"
    let text =
      "\(code)\n\(seq)\n\(at.rawValue)\n\(account)\n\(actorName)\n\(due)\n\(kind)\n\(payload)\n\(moves)\(papers.text)"
    sha.update(data: Array(text.utf8))
    return Array(sha.finalize())
  }
}

/// A line as the database has it.
package struct DossierEventRow: Decodable {
  package var dossierID: ID<Dossier>
  package var seq: Int
  package var kind: String
  package var at: Instant
  package var accountID: ID<Account>?
  package var actorName: String
  package var dueAt: Instant?
  package var payload: String
  package var moves: String
  package var hash: [UInt8]

  package static let columns: SQL = "dossier_id, seq, kind, at, account_id, actor_name, due_at, payload, moves, hash"

  func hashExpected(after previous: [UInt8], code: String, papers: AddedPapers) -> [UInt8] {
    DossierEvent.hash(
      after: previous, code: code, seq: seq, at: at, account: accountID, actorName: actorName, dueAt: dueAt,
      kind: kind, payload: payload, moves: moves, papers: papers)
  }

  package func event(_ kinds: HappeningKinds) throws -> DossierEvent {
    DossierEvent(
      dossierID: dossierID, seq: seq,
      content: DossierEvent.Content(
        try kinds.read(kind, payload), at: at, dueAt: dueAt, moves: try Moves(text: moves)),
      accountID: accountID, actorName: actorName, hash: hash)
  }
}
