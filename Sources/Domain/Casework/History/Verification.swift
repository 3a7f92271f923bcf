package import Catalogue
package import Storage

/// Proves that every history is whole, a page of dossiers at a time.
package struct Verification: Sendable {
  package var dossiers = 0
  package var events = 0
  package var faults: [Replay.Fault] = []
  package var last: ID<Dossier> = ID(0)
  package var isDone = false

  package init() {}

  /// Checks the next dossiers in order of their id.
  package func continued(pageSize: Int = 500, under rules: Rulebook, in tx: Transaction) throws -> Verification {
    var next = self
    let rows: [DossierRow] = try tx.all(
      "SELECT \(DossierRow.columns) FROM dossier WHERE id > \(last) ORDER BY id LIMIT \(pageSize)")
    guard let first = rows.first, let end = rows.last else {
      next.isDone = true
      return next
    }
    let events: [DossierEventRow] = try tx.all(
      """
      SELECT \(DossierEventRow.columns) FROM dossier_event
      WHERE dossier_id BETWEEN \(first.id) AND \(end.id) ORDER BY dossier_id, seq
      """)
    let tasks: [TaskOfDossier] = try tx.all(
      """
      SELECT dossier_id, id, step, kind, agency_id, unit_id, role, account_id, state, due_at FROM task
      WHERE dossier_id BETWEEN \(first.id) AND \(end.id) AND state <> 'done' ORDER BY dossier_id, id
      """)
    let eventsByDossier = Dictionary(grouping: events, by: \.dossierID)
    let tasksByDossier = Dictionary(grouping: tasks, by: \.dossierID)
    for row in rows {
      next.faults += Replay.faults(
        of: row, events: eventsByDossier[row.id] ?? [], tasks: tasksByDossier[row.id]?.map(\.task) ?? [], rules: rules)
    }
    next.dossiers += rows.count
    next.events += events.count
    next.last = end.id
    return next
  }

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

    init(submitted: Int, received: Int, solved: Int, pending: Int, inHand: Int) {
      (self.submitted, self.received, self.solved) = (submitted, received, solved)
      (self.pending, self.inHand) = (pending, inHand)
    }
  }

  private struct TaskOfDossier: Decodable {
    var dossierID: ID<Dossier>
    var task: OpenTask
    private enum CodingKeys: CodingKey { case dossierID }
    init(from decoder: any Decoder) throws {
      dossierID = try decoder.container(keyedBy: CodingKeys.self).decode(ID<Dossier>.self, forKey: .dossierID)
      task = try OpenTask(from: decoder)
    }
  }
}
