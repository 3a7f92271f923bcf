import Identity
package import Rules
package import Storage
import WorkingTime

/// A dossier's chain as JSON lines, for whoever checks it elsewhere: what was handed in, then event by event.
/// // docs/chain.md
package enum ChainLines {
  /// - Throws: `CaseworkRefusal.unknownDossier`.
  package static func of(_ code: String, under rules: Rulebook, in tx: Transaction) throws -> [String] {
    let code = try Dossier.code(typed: code)
    guard let stored = try StoredDossier.load("code = \(code)", in: tx).first else {
      throw CaseworkRefusal.unknownDossier(code)
    }
    return try lines(stored, under: rules)
  }

  /// The next dossiers in order of their id; none when all were told.
  package static func page(
    after last: ID<Dossier>, size: Int = 200, under rules: Rulebook, in tx: Transaction
  ) throws -> (lines: [String], last: ID<Dossier>)? {
    let page = try StoredDossier.page(after: last, size: size, in: tx)
    guard let end = page.last else { return nil }
    return (try page.flatMap { try lines($0, under: rules) }, end.row.id)
  }

  private static func lines(_ stored: StoredDossier, under rules: Rulebook) throws -> [String] {
    guard let begun = stored.begun(under: rules) else { throw CaseworkFault.rulesMissing(stored.row.code) }
    return try [Payload.text(begun.facts)]
      + stored.events.map { try Payload.text(ChainLine($0, stored.papers[$0.seq] ?? [])) }
  }
}

/// An event as a line of the export.
struct ChainLine: Codable, Hashable, Sendable {
  var seq: Int
  var kind: String
  var at: Instant
  var actorCode: AccountCode
  var actorName: String
  var dueAt: Instant?
  /// JSON texts as stored.
  var payload, moves: String
  var papers: [Paper]
  /// In hex, as stored.
  var hash: String

  struct Paper: Codable, Hashable, Sendable {
    var origin: PaperOrigin
    var name, kind: String
    var copies: Int
    var blobHash, fileName, mediaType: String?
    var size: Int?
  }

  init(_ row: DossierEventRow, _ added: [StoredPaper]) {
    (seq, kind, at, actorCode, actorName) = (row.seq, row.kind, row.at, row.actorCode, row.actorName)
    (dueAt, payload, moves) = (row.dueAt, row.payload, row.moves)
    papers = added.map { stored in
      let (paper, file) = (stored.paper, stored.paper.file)
      return Paper(
        origin: stored.origin, name: paper.name, kind: paper.kind, copies: paper.copies, blobHash: file?.hash,
        fileName: file?.name, mediaType: file?.mediaType, size: file?.size)
    }
    hash = row.hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
