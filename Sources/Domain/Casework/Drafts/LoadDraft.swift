import Agencies
import Dossiers
package import Identity
package import Storage
import Workflow
package import WorkingTime

extension SubmissionDraft {
  /// - Throws: `DraftRefusal.unknown`, also for a draft that has expired.
  package static func find(_ key: String, at now: Instant, in tx: Transaction) throws -> SubmissionDraft {
    try load(key, lock: "", at: now, in: tx)
  }

  static func locked(_ key: String, at now: Instant, in tx: Transaction) throws -> SubmissionDraft {
    try load(key, lock: tx.forUpdate, at: now, in: tx)
  }

  /// What a person has begun and not sent, last touched first.
  package static func unsent(of account: ID<Account>, limit: Int = 10, at now: Instant, in tx: Transaction) throws
    -> [SubmissionDraft]
  {
    let rows: [DraftRow] = try tx.all(
      """
      SELECT \(DraftRow.columns) FROM submission_draft
      WHERE account_id = \(account) AND dossier_code IS NULL AND expires_at > \(now)
      ORDER BY changed_at DESC LIMIT \(limit)
      """)
    return rows.map(\.draft)
  }

  private static func load(_ key: String, lock: SQL, at now: Instant, in tx: Transaction) throws -> SubmissionDraft {
    let row: DraftRow? = try tx.first("SELECT \(DraftRow.columns) FROM submission_draft WHERE key = \(key)\(lock)")
    guard let row, row.expiresAt > now else { throw DraftRefusal.unknown }
    return row.draft
  }
}

private struct DraftRow: Decodable {
  var key: String
  var holderHash: [UInt8]
  var accountID: ID<Account>?
  var procedureCode: String
  var typed: JSON<[String: String]>
  var papers: JSON<[DraftPaper]>
  var dossierCode: String?
  var changedAt, expiresAt: Instant

  static let columns: SQL =
    "key, holder_hash, account_id, procedure_code, typed, papers, dossier_code, changed_at, expires_at"

  var draft: SubmissionDraft {
    SubmissionDraft(
      key: key, accountID: accountID, procedureCode: procedureCode, typed: typed.value, papers: papers.value,
      dossierCode: dossierCode, changedAt: changedAt, expiresAt: expiresAt, holderHash: holderHash)
  }
}
