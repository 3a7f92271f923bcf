import Agencies
import Crypto
package import Dossiers
import Foundation
import Identity
import Storage
import Workflow
import WorkingTime

/// A submission's own key: sent again with the same body it gives the same receipt, with another body it is refused.
package struct SubmissionKey: Sendable, Hashable {
  private let scope: String
  private let key: String
  private let bodyHash: [UInt8]

  /// - Parameters:
  ///   - scope: who chose the key ("account/17", "visitor/…"), so that keys of different people never meet.
  ///   - key: 1 to 200 characters.
  /// - Throws: `CaseworkRefusal.badKey`.
  package init(scope: String, key: String, body: Submission) throws {
    guard (1...200).contains(key.count), !key.contains("\0") else { throw CaseworkRefusal.badKey }
    (self.scope, self.key) = (scope, key)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    bodyHash = Array(SHA256.hash(data: try encoder.encode(body)))
  }

  /// Who chose a key without an account: whoever the submission is for, so that the keys of strangers never meet.
  package static func scope(ofVisitorFor applicant: Applicant) -> String {
    let person = applicant.personalID ?? applicant.phone ?? applicant.name
    return "visitor/"
      + SHA256.hash(data: Array(person.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Takes the key for this submission; nil when it is ours now, else the receipt it already stands for. Whoever sends
  /// the same key at the same time waits here until the first one is through.
  func claimed(at now: Instant, in tx: Transaction) throws -> Receipt? {
    struct Kept: Decodable { var bodyHash: [UInt8], dossierID: ID<Dossier> }
    let isOurs = try tx.changes(
      """
      INSERT INTO submission_key (scope, key, body_hash, created_at) VALUES (\(scope), \(key), \(bodyHash), \(now))
      ON CONFLICT (scope, key) DO NOTHING
      """)
    if isOurs == 1 { return nil }
    // The first one's locks were free before the disk had it: this answer too comes after the disk. // decision 0021
    try tx.freeLocksEarly()
    let kept: Kept? = try tx.first(
      "SELECT body_hash, dossier_id FROM submission_key WHERE scope = \(scope) AND key = \(key)")
    guard let kept else { throw CaseworkFault.keyLost }
    guard kept.bodyHash == bodyHash else { throw CaseworkRefusal.keyUsedForAnother }
    return try receipt(of: kept.dossierID, in: tx)
  }

  /// As it was given: what became of the dossier since then does not change a receipt.
  private func receipt(of dossier: ID<Dossier>, in tx: Transaction) throws -> Receipt? {
    try tx.first(
      """
      SELECT dossier.id, code, submitted_at, dossier_event.at AS received_at, dossier_event.due_at,
        CASE WHEN seq IS NULL THEN \(Stage.submitted) ELSE \(Stage.received) END AS stage
      FROM dossier LEFT JOIN dossier_event
        ON dossier_id = dossier.id AND seq = 2 AND kind = 'accepted' AND dossier_event.at = submitted_at
      WHERE dossier.id = \(dossier)
      """)
  }

  func keep(for dossier: ID<Dossier>, in tx: Transaction) throws {
    try tx.run("UPDATE submission_key SET dossier_id = \(dossier) WHERE scope = \(scope) AND key = \(key)")
  }
}
