import Agencies
import Dossiers
import Identity
import Jobs
import Storage
import Workflow
import WorkingTime

/// In the transaction of the event: the memo gets its row.
struct KeepMemos: Follower {
  func follow(_ event: DossierEvent, of dossier: Dossier, since before: DossierState, by hand: Hand<Actor>) throws {
    guard let memo = event.content.happening as? MemoWritten else { return }
    try hand.tx.run(
      "INSERT INTO memo (dossier_id, words, written_at) VALUES (\(dossier.id), \(memo.words), \(hand.now))")
  }
}

/// A moment later: the memo is counted.
struct CountMemos: EventReader {
  let name = "memos"
  let title = "Đếm ghi nhớ"

  func read(_ events: [FedEvent], at now: Instant, in tx: Transaction) throws {
    for event in events where event.event.content.happening is MemoWritten {
      try tx.run("INSERT INTO memo_heard (number, code) VALUES (\(event.number), \(event.code))")
    }
  }
}

/// After its days: the memo is filed away.
struct FileMemos: Job {
  let name = "file-memos"
  let title = "Cất ghi nhớ đã cũ"
  let rest: Duration = .seconds(60)
  var days: Int

  func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    try await db.read { [name, days] tx in
      try tx.values(
        """
        SELECT CAST(id AS TEXT) FROM memo WHERE filed_at IS NULL AND written_at <= \(now.adding(minutes: -days * 1_440))
          AND NOT \(JobFailure.rests("CAST(memo.id AS TEXT)", of: name, at: now))
        ORDER BY memo.id LIMIT 50
        """)
    }
  }

  func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    let id = try row.id(of: FileMemos.self)
    return try await db.write { tx in
      try tx.changes("UPDATE memo SET filed_at = \(now) WHERE id = \(id) AND filed_at IS NULL") > 0
    }
  }
}
