import Dossiers
import Identity
import Procedures
package import Rules
package import Storage
package import WorkingTime

/// Every dossier is passed by, slice by slice in order of ids, for something that was ordered: a preview, or a line to
/// stand in. No request and no transaction meets more than a slice of them.
package struct DossierWalk: Decodable, Sendable {
  package enum Kind: String, Codable, Sendable {
    case calendarPreview = "calendar_preview"
    case movePreview = "move_preview"
    case reviewLine = "review_line"
    case moveLine = "move_line"
  }

  package var id: ID<DossierWalk>
  var kind: Kind
  var purpose: String
  var found: String
  /// Of the rules under which it was ordered.
  var revision: Int
  package var orderedAt: Instant
  /// It does not end before then.
  var settlesAt: Instant
  /// The last dossier that was passed by.
  var reached: Int64
  /// The last there was when it was ordered.
  var last: Int64
  package var endedAt: Instant?
  /// When the same person ordered another one before it had ended.
  var replacedAt: Instant?
  var carriedOutAt: Instant?

  static let columns: SQL = """
    id, kind, purpose, found, revision, ordered_at, settles_at, reached, last, ended_at, replaced_at, carried_out_at
    """
  /// Minutes for which a preview may be carried out.
  static let lifetime = 60

  /// Of the previews of one kind that a person orders, the last one goes on.
  static func begin<Purpose: WalkPurpose>(
    _ purpose: Purpose, under rules: Rulebook, by account: ID<Account>, at now: Instant, in tx: Transaction
  ) throws -> ID<DossierWalk> {
    if Purpose.kind.isPreview { try replace(Purpose.kind, of: account, at: now, in: tx) }
    let last: Int64 = try tx.value("SELECT MAX(id) FROM dossier") ?? 0
    let revision = try Revision.current(in: tx)
    let id: ID<DossierWalk>? = try tx.value(
      """
      INSERT INTO dossier_walk (kind, purpose, found, revision, account_id, ordered_at, settles_at, turned_at, reached,
        last)
      VALUES (\(Purpose.kind), \(JSON(purpose)), \(JSON(Purpose.nothing)), \(max(revision, rules.revision)), \(account),
        \(now), \(now.adding(seconds: Purpose.settling)), \(now), 0, \(last))
      RETURNING id
      """)
    return id ?? ID(0)
  }

  /// The open one stops and tells so; those that it had replaced itself are gone.
  private static func replace(_ kind: Kind, of account: ID<Account>, at now: Instant, in tx: Transaction) throws {
    // Two orders of one person come one after the other.
    _ = try tx.value("SELECT id FROM account WHERE id = \(account)\(tx.forUpdate)", as: ID<Account>.self)
    let own: SQL = "account_id = \(account) AND kind = \(kind) AND ended_at IS NULL"
    try tx.run("DELETE FROM dossier_walk WHERE \(own) AND replaced_at IS NOT NULL")
    try tx.run("UPDATE dossier_walk SET replaced_at = \(now) WHERE \(own)")
  }

  /// Those that are due a slice, but for previews that are of no use any more. What has been published goes first: while
  /// it gets on, previews wait. Among themselves whoever waited longest has the next turn. An older copy of the rules
  /// does not know what they are about yet.
  static func underWay(under rules: Rulebook, at now: Instant, in tx: Transaction) throws -> [DossierWalk] {
    let published: [DossierWalk] = try tx.all(turns(of: Kind.published, under: rules, at: now))
    return published.isEmpty ? try tx.all(turns(of: Kind.previews, under: rules, at: now)) : published
  }

  static func turns(of kinds: [Kind], under rules: Rulebook, at now: Instant) -> SQL {
    """
    SELECT \(columns) FROM dossier_walk
    WHERE ended_at IS NULL AND kind IN \(list: kinds) AND revision <= \(rules.revision)
      AND (reached < last OR settles_at <= \(now)) AND NOT \(isUseless(at: now))
      AND NOT \(DossierWalking.rests("CAST(dossier_walk.id AS TEXT)", at: now))
    ORDER BY turned_at, reached, id LIMIT 20
    """
  }

  /// True in SQL of a preview that was not seen whole while it could be carried out, or that another one replaced.
  private static func isUseless(at now: Instant) -> SQL {
    """
    (kind IN \(list: Kind.previews) AND ended_at IS NULL
      AND (replaced_at IS NOT NULL OR ordered_at <= \(now.adding(minutes: -lifetime))))
    """
  }

  /// Previews are of use for an hour; a day later nobody asks for them any more. Returns how many were removed.
  @discardableResult
  package static func sweep(at now: Instant, in tx: Transaction) throws -> Int {
    try tx.changes(
      """
      DELETE FROM dossier_walk
      WHERE ended_at <= \(now.adding(minutes: -1_440))
        OR (kind IN \(list: Kind.previews) AND ended_at IS NULL AND ordered_at <= \(now.adding(minutes: -lifetime)))
      """)
  }
}

extension DossierWalk.Kind {
  static let published: [Self] = [.reviewLine, .moveLine]
  static let previews: [Self] = [.calendarPreview, .movePreview]
  var isPreview: Bool { Self.previews.contains(self) }
}

/// What a walk is for.
package protocol WalkPurpose: Codable, Sendable {
  associatedtype Found: Codable & Sendable
  static var kind: DossierWalk.Kind { get }
  static var nothing: Found { get }
  /// Seconds after the order before which it does not end: what comes in meanwhile belongs to its last slice.
  static var settling: Int { get }

  /// Adds what is found in a slice; reads only.
  /// - Returns: those that cannot be read.
  func look(
    at slice: WalkSlice, found: inout Found, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> [UnreadableDossier]
  /// Writes what is to be written about a slice, in the transaction that notes it as passed.
  func write(_ slice: WalkSlice, in tx: Transaction) throws
}

extension WalkPurpose {
  package static var settling: Int { 0 }
  package func look(
    at slice: WalkSlice, found: inout Found, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> [UnreadableDossier] { [] }
  package func write(_ slice: WalkSlice, in tx: Transaction) throws {}
}

/// What is found by a walk that only writes.
package struct NothingFound: Codable, Sendable {}

/// The dossiers between two ids.
package struct WalkSlice: Sendable {
  /// Ids; a slice has no more dossiers than that.
  static let width: Int64 = 5_000

  /// Not itself in the slice.
  var after: Int64
  var through: Int64
  var isLast: Bool
  /// When the walk was ordered.
  var orderedAt: Instant

  var ids: SQL { "dossier.id > \(after) AND dossier.id <= \(through)" }
}
