@testable import Casework
import Identity
import Storage
import TestSupport
import WorkingTime
import Workflow

/// A dossier as the program before wrote it: lines without moves, a row without a flow, tasks of its own making.
enum OldHistory {
  static func write(in world: TestWorld) async throws -> String {
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.consult(code, Place.myLong, by: .officerHa, on: "2026-03-02 09:30")
    try await world.forward(code, by: .officerHa, on: "2026-03-02 10:00")
    try await world.sendBack(code, by: .leaderMinh, on: "2026-03-02 11:00")
    let rules = world.rules
    try await world.db.write { tx in
      let page = try StoredDossier.page(after: ID(0), size: 1, in: tx)
      guard let stored = page.first else { return }
      var hash = stored.facts.digest
      for event in stored.events {
        hash = DossierEvent.hash(
          after: hash, code: stored.row.code, seq: event.seq, at: event.at, account: event.accountID,
          actorName: event.actorName, dueAt: event.dueAt, payload: event.payload, moves: nil,
          papers: stored.papers[event.seq] ?? .none)
        try tx.run(
          """
          UPDATE dossier_event SET moves = NULL, hash = \(hash)
          WHERE dossier_id = \(stored.row.id) AND seq = \(event.seq)
          """)
      }
      try tx.run("UPDATE dossier SET flow = '', head_hash = \(hash) WHERE id = \(stored.row.id)")
      try tx.run("UPDATE task SET account_id = NULL WHERE dossier_id = \(stored.row.id) AND state = 'open'")
      // Questions were due with the dossier.
      try tx.run("DELETE FROM time_job WHERE kind = 'silence'")
      _ = try Dossier.find(stored.row.code, under: rules, in: tx)
    }
    return code
  }
}
