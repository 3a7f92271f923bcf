import Storage

/// Whether the feed tells every event once, in its turn, and no other.
extension EventFeed {
  /// As many are named one by one.
  private static let most = 50

  static func faults(in tx: Transaction) throws -> [Replay.Fault] {
    try missing(in: tx) + wrong(in: tx) + numbers(in: tx)
  }

  private static func missing(in tx: Transaction) throws -> [Replay.Fault] {
    struct Row: Decodable { var code: String, seq: Int }
    let rows: [Row] = try tx.all(
      """
      SELECT dossier.code, event.seq FROM dossier_event event
        JOIN dossier ON dossier.id = event.dossier_id
        LEFT JOIN event_feed fed ON fed.dossier_id = event.dossier_id AND fed.seq = event.seq
        LEFT JOIN event_unnumbered waiting ON waiting.dossier_id = event.dossier_id AND waiting.seq = event.seq
      WHERE fed.number IS NULL AND waiting.seq IS NULL
      ORDER BY event.dossier_id, event.seq LIMIT \(most)
      """)
    return rows.map { .notInFeed(code: $0.code, seq: $0.seq) }
  }

  /// The events of a dossier are committed one after the other, and numbered so.
  private static func wrong(in tx: Transaction) throws -> [Replay.Fault] {
    struct Row: Decodable { var dossierID: ID<Dossier>, seq: Int }
    let rows: [Row] = try tx.all(
      """
      SELECT dossier_id, seq FROM (
        SELECT dossier_id, seq, LAG(seq) OVER (PARTITION BY dossier_id ORDER BY number) AS earlier FROM event_feed
      ) AS turns WHERE seq <= earlier
      UNION
      SELECT fed.dossier_id, fed.seq FROM event_feed fed
        LEFT JOIN dossier_event event ON event.dossier_id = fed.dossier_id AND event.seq = fed.seq
      WHERE event.seq IS NULL
      UNION
      SELECT waiting.dossier_id, waiting.seq FROM event_unnumbered waiting
        LEFT JOIN dossier_event event ON event.dossier_id = waiting.dossier_id AND event.seq = waiting.seq
        LEFT JOIN event_feed fed ON fed.dossier_id = waiting.dossier_id AND fed.seq >= waiting.seq
      WHERE event.seq IS NULL OR fed.number IS NOT NULL
      ORDER BY dossier_id, seq LIMIT \(most)
      """)
    return rows.map { .otherFeed(dossier: $0.dossierID, seq: $0.seq) }
  }

  /// From 1 on, without gaps, up to the last that was given.
  private static func numbers(in tx: Transaction) throws -> [Replay.Fault] {
    struct Feed: Decodable { var found, lowest, highest, last: Int }
    let feed: Feed? = try tx.first(
      """
      SELECT COUNT(*) AS found, COALESCE(MIN(number), 1) AS lowest, COALESCE(MAX(number), 0) AS highest,
        COALESCE((SELECT last FROM event_feed_head WHERE id = 1), -1) AS last
      FROM event_feed
      """)
    guard let feed, feed.lowest != 1 || feed.highest != feed.last || feed.found != feed.last else { return [] }
    return [.feedNumbers(expected: feed.last, found: feed.found)]
  }
}
