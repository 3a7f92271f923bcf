import Agencies
import Identity
package import Storage
import Workflow
import WorkingTime

extension Verification {
  /// Received + carried over = solved + pending: every received dossier is ended or still in someone's hands.
  package static func balance(in tx: Transaction) throws -> Balance {
    let balance: Balance? = try tx.first(
      """
      SELECT COUNT(*) AS submitted,
        SUM(CASE WHEN received_at IS NOT NULL THEN 1 ELSE 0 END) AS received,
        SUM(CASE WHEN received_at IS NOT NULL AND finished_at IS NOT NULL THEN 1 ELSE 0 END) AS solved,
        SUM(CASE WHEN received_at IS NOT NULL AND finished_at IS NULL THEN 1 ELSE 0 END) AS pending,
        (SELECT COUNT(DISTINCT dossier_id) FROM task WHERE state IN ('open', 'waiting')
          AND dossier_id IN (SELECT id FROM dossier WHERE received_at IS NOT NULL AND finished_at IS NULL))
          AS in_hand
      FROM dossier
      """)
    return balance ?? Balance(submitted: 0, received: 0, solved: 0, pending: 0, inHand: 0)
  }

  package struct Balance: Decodable, Hashable, Sendable {
    package var submitted: Int
    package var received: Int?
    package var solved: Int?
    package var pending: Int?
    package var inHand: Int

    package var holds: Bool {
      (received ?? 0) == (solved ?? 0) + (pending ?? 0) && (pending ?? 0) == inHand
    }
  }
}
