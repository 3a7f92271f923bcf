import Agencies
import Dossiers
import Identity
import Papers
package import Storage
import Workflow
package import WorkingTime

extension SubmissionDraft {
  /// How long a draft is kept after its last change.
  static let days = 30
  static let mostFiles = 40
  private static let mostBytesOfFiles = 200 << 20
  private static let mostBytesTyped = 128 << 10

  /// Begins a draft under a key nobody could guess.
  package static func start(
    key: String, procedure: String, typed: [String: String], by reader: DraftReader, at now: Instant,
    in tx: Transaction
  ) throws {
    try allow(typed)
    _ = try sweep(at: now, in: tx)
    try tx.run(
      """
      INSERT INTO submission_draft (key, holder_hash, account_id, procedure_code, typed, papers, started_at, changed_at,
        expires_at)
      VALUES (\(key), \(reader.hash), \(reader.accountID), \(procedure), \(JSON(typed)), \(JSON([DraftPaper]())),
        \(now), \(now), \(now.adding(minutes: days * 1_440)))
      """)
  }

  /// Keeps what was typed on one page; what other pages or other tabs wrote stays. A visitor who has signed in since
  /// takes the draft along.
  @discardableResult
  package static func write(
    _ typed: [String: String], adding papers: [DraftPaper] = [], dropping dropped: Set<String> = [], to key: String,
    by reader: DraftReader, at now: Instant, in tx: Transaction
  ) throws -> SubmissionDraft {
    var draft = try locked(key, at: now, in: tx)
    guard draft.isWritable(by: reader) else { throw DraftRefusal.notYours }
    guard draft.dossierCode == nil else { throw DraftRefusal.alreadySubmitted }

    let papersBefore = draft.papers
    draft.typed.merge(typed) { _, new in new }
    draft.papers.removeAll { dropped.contains($0.id) }
    for paper in papers where !draft.papers.contains(where: { $0.id == paper.id }) { draft.papers.append(paper) }
    draft.accountID = draft.accountID ?? reader.accountID
    try allow(draft.typed)
    guard draft.papers.count <= mostFiles, draft.papers.reduce(0, { $0 + $1.file.size }) <= mostBytesOfFiles else {
      throw DraftRefusal.tooManyFiles
    }

    try tx.run(
      """
      UPDATE submission_draft SET typed = \(JSON(draft.typed)), papers = \(JSON(draft.papers)),
        account_id = \(draft.accountID), changed_at = \(now), expires_at = \(now.adding(minutes: days * 1_440))
      WHERE key = \(key)
      """)
    if draft.papers != papersBefore {
      try PaperUser.draft(key).use(only: draft.papers.map(\.file.hash), at: now, in: tx)
    }
    return draft
  }

  /// The person wants nothing of it kept.
  package static func discard(_ key: String, by reader: DraftReader, at now: Instant, in tx: Transaction) throws {
    let draft = try locked(key, at: now, in: tx)
    guard draft.isWritable(by: reader) else { throw DraftRefusal.notYours }
    guard draft.dossierCode == nil else { throw DraftRefusal.alreadySubmitted }
    try tx.run("DELETE FROM submission_draft WHERE key = \(key)")
    try PaperUser.draft(key).use(only: [], at: now, in: tx)
  }

  /// Removes what has expired; returns how many.
  package static func sweep(at now: Instant, in tx: Transaction) throws -> Int {
    let keys: [String] = try tx.values("DELETE FROM submission_draft WHERE expires_at <= \(now) RETURNING key")
    try PaperUser.end(PaperUser.draftKind, keys: keys, at: now, in: tx)
    return keys.count
  }

  private static func allow(_ typed: [String: String]) throws {
    let bytes = typed.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard bytes <= mostBytesTyped else { throw DraftRefusal.tooMuch }
  }
}
