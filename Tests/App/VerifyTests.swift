import Storage
import TestSupport
import Testing

@Suite("motcua verify")
struct VerifyTests {
  static let tampering: [SQL] = [
    "UPDATE dossier_event SET payload = REPLACE(payload, '\"counter\"', '\"post\"') || ' ' WHERE dossier_id = 3 AND seq = 1",
    "UPDATE dossier_event SET at = at + 1 WHERE dossier_id = 3 AND seq = 2",
    "UPDATE dossier_event SET actor_name = 'Ai đó' WHERE dossier_id = 3 AND seq = 1",
    "DELETE FROM dossier_event WHERE dossier_id = 3 AND seq = (SELECT MAX(seq) FROM dossier_event WHERE dossier_id = 3)",
    "UPDATE dossier SET due_at = due_at + 60000 WHERE id = 3",
    "UPDATE dossier SET stage = 'withdrawn' WHERE id = 3",
    "UPDATE dossier SET applicant_name = 'Người khác' WHERE id = 3",
    "UPDATE number_series SET last = last + 1 WHERE series = (SELECT MIN(series) FROM number_series WHERE series LIKE 'dossier/%')",
  ]

  @Test("Whatever was changed by hand is found, with exit code 1", arguments: tampering)
  func tampered(_ change: SQL) async throws {
    let program = try await Program.played()
    let verified = try await program.run("verify")
    #expect(verified.code == 0)

    let db = try await program.database()
    #expect(try await db.write { try $0.changes(change) } == 1)
    await db.close()

    let outcome = try await program.run("verify")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("FAULT ") && !outcome.output.contains(" 0 faults."), "\(outcome.output)")
  }

  @Test("A dossier that vanished is missed", arguments: TestEngine.allCases)
  func vanished(on engine: TestEngine) async throws {
    let program = try await Program.seeded(on: engine)
    try await program.must("simulate", "--dossiers", "12", "--days", "4", "--until", "2026-11-20")
    let db = try await program.database()
    try await db.write { tx in
      for table: SQL in ["dossier_event", "task", "dossier_paper", "time_job"] {
        try tx.run("DELETE FROM \(table) WHERE dossier_id = 3")
      }
      try tx.run("DELETE FROM dossier WHERE id = 3")
    }
    await db.close()
    let outcome = try await program.run("verify")
    #expect(outcome.code == 1 && outcome.output.contains("missingDossiers"))
  }
}
