@testable import Dossiers
@testable import Storage
import TestSupport
import Testing

/// What stands beside the histories.
extension VerificationTests {
  @Test("What the feed does not tell, tells twice or tells of nothing is found", arguments: TestEngine.allCases)
  func feed(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    #expect(
      try await Self.outcome(of: "DELETE FROM event_unnumbered WHERE dossier_id = 1 AND seq = 2", in: world) == .found)
    try await world.db.write { _ = try EventFeed.number(limit: 5, in: $0) }
    #expect(try await world.faults().isEmpty)
    try await world.db.write { _ = try EventFeed.number(in: $0) }
    #expect(try await world.faults().isEmpty)
    let statements: [SQL] = [
      "DELETE FROM event_feed WHERE number = 3",
      "DELETE FROM event_feed WHERE number = (SELECT MAX(number) FROM event_feed)",
      "UPDATE event_feed SET seq = 99 WHERE number = 3", "UPDATE event_feed SET dossier_id = 99 WHERE number = 3",
      "UPDATE event_feed SET seq = 1 WHERE number = 3", "UPDATE event_feed SET number = -3 WHERE number = 3",
      "UPDATE event_feed SET seq = 5 - seq WHERE number IN (2, 3)",
      "INSERT INTO event_feed (number, dossier_id, seq) VALUES (1000, 1, 1)",
      "INSERT INTO event_unnumbered (dossier_id, seq) VALUES (1, 1)",
      "INSERT INTO event_unnumbered (dossier_id, seq) VALUES (1, 99)",
      "UPDATE event_feed_head SET last = last + 1", "DELETE FROM event_feed_head",
    ]
    for statement in statements { #expect(try await Self.outcome(of: statement, in: world) == .found, "\(statement)") }
  }

  @Test("A published version that was changed is found", arguments: TestEngine.allCases)
  func process(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let faults = try await world.db.writeAndRollBack { [rules = world.rules] tx in
      try tx.run(
        "UPDATE process SET definition = REPLACE(definition, '\"minutes\":', '\"minutes\":1') WHERE slug = 'khai-sinh'")
      var verification = Verification()
      while !verification.isDone { verification = try verification.continued(under: rules, in: tx) }
      return verification.faults
    }
    #expect(faults == [.otherProcess(slug: "khai-sinh", version: 1)])
  }

  @Test(
    "No column is forgotten: each is changed by a test, or told to be no part of the proof",
    arguments: TestEngine.allCases)
  func columns(on engine: TestEngine) async throws {
    let world = try await Self.world(on: engine)
    let tables: [(name: String, changes: [Change], beside: Set<String>)] = [
      ("dossier", Self.dossierChanges, ["id"]), ("task", Self.taskChanges, ["id", "dossier_id", "due_at"]),
      ("dossier_event", Self.eventChanges, ["dossier_id"]),
    ]
    for (name, changes, beside) in tables {
      let columns: [String] = try await world.db.read { tx in
        tx.engine == .sqlite
          ? try tx.values("SELECT name FROM pragma_table_info(\(name))")
          : try tx.values(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = \(name)"
          )
      }
      let changed = Set(changes.map(\.column.text))
      #expect(!columns.isEmpty && Set(columns).subtracting(changed) == beside, "\(name)")
    }
  }
}
