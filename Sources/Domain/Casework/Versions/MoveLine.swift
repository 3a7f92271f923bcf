import Dossiers
import Procedures
import Rules
import Storage
import WorkingTime

/// The walk that lines up every dossier that runs under the old version: with its last slice also those that other copies
/// of the program, or transactions that began earlier, have put there meanwhile.
struct MoveLining: WalkPurpose {
  static let kind = DossierWalk.Kind.moveLine
  static let nothing = NothingFound()
  var moveID: Int64
  var fromProcessID: ID<PublishedProcess>

  func write(_ slice: WalkSlice, in tx: Transaction) throws {
    let passed: SQL = slice.isLast ? "" : "\(slice.ids) AND "
    let count = try tx.changes(
      """
      INSERT INTO process_move_dossier (move_id, dossier_id)
      SELECT \(moveID), id FROM dossier WHERE \(passed)\(DossierRow.isRunning(under: fromProcessID))
      ON CONFLICT DO NOTHING
      """)
    try tx.run(
      """
      UPDATE process_move SET lined_up = lined_up + \(count), lined_up_at = \(slice.isLast ? slice.orderedAt : nil)
      WHERE id = \(moveID)
      """)
  }
}
