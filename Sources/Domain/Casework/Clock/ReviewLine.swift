import Agencies
import Dossiers
import Procedures
import Rules
import Storage
import WorkingTime

/// The walk that lines up every dossier that runs, and that the change can touch, for its new dates.
///
/// Other copies of the program go on for a second under the rules they have, and a transaction may have begun earlier
/// still. So the walk ends a while after the change, with all to whom something happened since.
struct ReviewLining: WalkPurpose {
  static let kind = DossierWalk.Kind.reviewLine
  static let nothing = NothingFound()
  static let settling = 15
  /// Of the rules that hold the change.
  var revision: Int
  var hoursOf: OfficePlace?
  var reason: String
  /// The agency whose hours change, or those of one of its units; nil for all.
  var solvingAgencyID: ID<Agency>?
  /// The last event with a number when the change was saved.
  var fedTo: Int64

  /// In the transaction that saves the change, before the walk begins.
  init(_ change: CalendarChange, under rules: Rulebook, at now: Instant, in tx: Transaction) throws {
    revision = try Revision.current(in: tx)
    hoursOf = change.hoursOf
    reason = change.reasonForCitizens(rules.calendars.applying(change, today: now.day))
    solvingAgencyID =
      switch change.hoursOf {
      case .agency(let id): id
      case .unit(let id): rules.territory.unit(id)?.agencyID
      case .province, nil: nil
      }
    fedTo = try tx.value("SELECT last FROM event_feed_head WHERE id = 1") ?? 0
  }

  func write(_ slice: WalkSlice, in tx: Transaction) throws {
    try lineUp(slice.ids, in: tx)
    if slice.isLast { try lineUp("id IN (\(touchedSince))", in: tx) }
  }

  private func lineUp(_ dossiers: SQL, in tx: Transaction) throws {
    let solved: SQL = solvingAgencyID.map { "AND solving_agency_id = \($0)" } ?? ""
    try tx.run(
      """
      INSERT INTO due_review (dossier_id, revision, hours_of, reason)
      SELECT id, \(revision), \(hoursOf), \(reason) FROM dossier
      WHERE \(dossiers) AND is_running = 1 \(solved)
        AND (finished_at IS NULL OR EXISTS (SELECT 1 FROM time_job WHERE dossier_id = dossier.id))
      ON CONFLICT (dossier_id, revision) DO NOTHING
      """)
  }

  /// An event gets its number after its commit. New dates alone do not count: the walk itself has them given.
  private var touchedSince: SQL {
    """
    SELECT dossier_event.dossier_id FROM (
      SELECT dossier_id, seq FROM event_feed WHERE number > \(fedTo)
      UNION ALL SELECT dossier_id, seq FROM event_unnumbered) later
    JOIN dossier_event ON dossier_event.dossier_id = later.dossier_id AND dossier_event.seq = later.seq
    WHERE kind NOT IN (\(Redated.kind), \(WaitsMoved.kind))
    """
  }
}

extension ReviewLining {
  /// Changes that these rules hold already, and whose walk has yet to come to a dossier.
  static func onTheWay(to id: ID<Dossier>, under rules: Rulebook, in tx: Transaction) throws -> [ChangeInLine] {
    let walks: [DossierWalk] = try tx.all(
      """
      SELECT \(DossierWalk.columns) FROM dossier_walk
      WHERE ended_at IS NULL AND kind = \(kind) AND reached < \(id) AND revision <= \(rules.revision)
      """)
    return try walks.map {
      let line = try Walked<ReviewLining>($0).purpose
      return ChangeInLine(revision: line.revision, hoursOf: line.hoursOf, reason: line.reason)
    }
  }
}
