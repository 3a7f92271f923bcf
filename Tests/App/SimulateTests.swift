import Storage
import TestSupport
import Testing

@Suite("motcua simulate")
struct SimulateTests {
  static let play = ["simulate", "--dossiers", "260", "--days", "12", "--until", "2026-11-20", "--seed", "7"]

  @Test("The same seed gives the same dossiers, on both engines; another seed gives others")
  func deterministic() async throws {
    let first = try await endState(on: .sqlite, Self.play)
    #expect(first.count >= 260)
    #expect(try await endState(on: .sqlite, Self.play) == first)
    #expect(try await endState(on: .postgres, Self.play) == first)
    #expect(try await endState(on: .sqlite, Self.play.dropLast() + ["8"]) != first)
  }

  @Test("Its end is whole: every number adds up, every history replays, every stage is there")
  func whole() async throws {
    let program = try await Program.seeded(on: .sqlite)
    let played = try await program.must(
      "simulate", "--dossiers", "900", "--days", "15", "--until", "2026-11-20", "--seed", "5")
    #expect(played.contains("2026-11-20: 900 of 900 dossiers"))
    #expect(played.contains("dossiers a second"))
    let verified = try await program.must("verify")
    #expect(verified.contains(" 0 faults.") && verified.contains(": holds"))

    let db = try await program.database()
    let stages: [String] = try await db.read { try $0.values("SELECT DISTINCT stage FROM dossier") }
    #expect(
      Set(stages).union(["awaiting_payment"]) == [
        "submitted", "received", "refused", "processing", "awaiting_supplement", "awaiting_payment", "withdrawn",
        "stopped", "decided", "returned",
      ])
    // So few have to pay that on the last day it may be nobody.
    let asked: Int? = try await db.read {
      try $0.value("SELECT COUNT(*) FROM dossier_event WHERE kind IN ('payment_requested', 'paid')")
    }
    #expect((asked ?? 0) > 0, "somebody has to pay")
    let held: Int? = try await db.read {
      try $0.value("SELECT COUNT(*) FROM task WHERE state = 'open' AND holder_code IS NOT NULL")
    }
    #expect((held ?? 0) > 0, "work in the hands of somebody")
    let unsent: Int? = try await db.read { try $0.value("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL") }
    #expect(unsent == 0, "nobody is told today what happened then")
    await db.close()
  }

  @Test("Officers work in office hours only, and four in a hundred dossiers or so are late")
  func rhythm() async throws {
    let program = try await Program.seeded(on: .sqlite)
    try await program.must("simulate", "--dossiers", "900", "--days", "15", "--until", "2026-11-20", "--seed", "3")
    let db = try await program.database()
    let minute: SQL = "((at / 60000 + 420) % 1440)"
    let outside: Int? = try await db.read { tx in
      try tx.value(
        """
        SELECT COUNT(*) FROM dossier_event WHERE actor_code NOT IN ('program', 'visitor')
          AND NOT (\(minute) BETWEEN 420 AND 660 OR \(minute) BETWEEN 780 AND 1020)
        """)
    }
    #expect(outside == 0)
    let restDay: Int? = try await db.read { tx in
      try tx.value(
        "SELECT COUNT(*) FROM dossier_event WHERE actor_code NOT IN ('program', 'visitor') AND (at / 86400000 + 4) % 7 IN (0, 6)"
      )
    }
    #expect(restDay == 0)
    struct Ended: Decodable, Sendable { var all, late: Int }
    let ended: Ended? = try await db.read { tx in
      try tx.first(
        """
        SELECT COUNT(*) AS "all", COALESCE(SUM(CASE WHEN finished_at > due_at THEN 1 ELSE 0 END), 0) AS late
        FROM dossier WHERE stage IN ('decided', 'returned')
        """)
    }
    let found = try #require(ended)
    #expect(found.all > 500 && (1...8).contains(100 * found.late / found.all), "\(found)")
    await db.close()
  }

  @Test("On a day that has only begun, all come before now")
  func thisMorning() async throws {
    let program = try await Program.seeded(on: .sqlite)
    try await program.must("seed", "--demo", "--dossiers", "120")
    let db = try await program.database()
    #expect(
      try await db.read { try $0.value("SELECT COUNT(*) FROM dossier WHERE parent_id IS NULL", as: Int.self) } == 120)
    await db.close()
  }

  @Test("Where there are dossiers already, others are invented only in a database for trying out")
  func real() async throws {
    let program = try await Program.played()
    let outcome = try await program.run("simulate", "--dossiers", "10", "--days", "1", "--until", "2026-11-20")
    #expect(outcome.code == 1)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains("MOTCUA_DEMO=1"))
    let more = try await program.run(
      "simulate", "--dossiers", "10", "--days", "1", "--until", "2026-11-20", "--seed", "9", with: ["MOTCUA_DEMO": "1"])
    #expect(more.code == 0, "\(more.errors)")
  }

  @Test("Without officials it says what to do")
  func nobody() async throws {
    let program = try Program()
    try await program.must("seed")
    let outcome = try await program.run("simulate", "--dossiers", "10")
    #expect(outcome.code == 1)
    #expect(outcome.errorLines.count == 1 && outcome.errors.contains("seed --demo"))
  }

  /// Every dossier with the hash that its whole history ends in.
  private func endState(on engine: TestEngine, _ words: [String]) async throws -> [String] {
    struct Row: Decodable, Sendable {
      var code, stage: String
      var headHash: [UInt8]
    }
    let program = try await Program.seeded(on: engine)
    let played = try await program.start(words).end()
    #expect(played.code == 0)
    let db = try await program.database()
    let rows: [Row] = try await db.read { try $0.all("SELECT code, stage, head_hash FROM dossier") }
    await db.close()
    return rows.map { "\($0.code) \($0.stage) \($0.headHash)" }.sorted()
  }
}
