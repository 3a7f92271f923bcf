import Dossiers
import Procedures
import Rules
import Storage
import WorkingTime

/// The walk that lines up every dossier whose clock runs for its new date.
struct ReviewLining: WalkPurpose {
  static let kind = DossierWalk.Kind.reviewLine
  static let nothing = NothingFound()
  /// Of the rules that hold the change.
  var revision: Int
  var reason: String

  func write(_ slice: WalkSlice, in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO due_review (dossier_id, revision, reason)
      SELECT id, \(revision), \(reason) FROM dossier
      WHERE \(slice.ids) AND received_at IS NOT NULL AND finished_at IS NULL AND due_at > \(slice.orderedAt)
        AND paused_at IS NULL
      ON CONFLICT (dossier_id) DO UPDATE SET revision = excluded.revision, reason = excluded.reason
      WHERE excluded.revision > due_review.revision
      """)
  }
}
