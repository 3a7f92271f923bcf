import Agencies
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("motcua seed")
struct SeedTests {
  @Test("A second time changes nothing", arguments: TestEngine.allCases)
  func twice(on engine: TestEngine) async throws {
    let program = try await Program.seeded(on: engine)
    let before = try await content(of: program)
    #expect(before["procedure"]?.count == 3_408 && before["agency"]?.count == 188)
    #expect(before["account"]?.contains { $0.contains("tiepnhan.mybinh") } == true)

    try await program.must("seed", "--demo", "--dossiers", "0")

    let after = try await content(of: program)
    for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
  }

  @Test("--tiers 2 puts the two-tier government beside the old one, each with its days", arguments: TestEngine.allCases)
  func tiers(on engine: TestEngine) async throws {
    let program = try Program(database: engine == .sqlite ? nil : try await engine.url())
    try await program.must("seed")
    try await program.must("seed", "--tiers", "2")

    let db = try await program.database()
    let territory = try await db.read { try Territory.load(in: $0) }
    await db.close()
    let (old, last, new) = (Day(2024, 6, 30), Day(2025, 6, 30), Day(2025, 7, 1))
    #expect(territory.agencies(.district, on: old).count == 11 && territory.agencies(.district, on: last).count == 11)
    #expect(territory.agencies(.commune, on: old).count == 156)
    #expect(territory.agencies(.district, on: new).isEmpty)
    #expect(territory.agencies(.commune, on: new).count == 102)
    #expect(territory.agency(code: "30280", on: old)?.name == "Mỹ Bình")
    #expect(territory.agency(code: "30280", on: new) == nil)
    for agency in territory.agencies(.commune, on: new) {
      #expect(territory.unit(.counter, of: agency.id) != nil && territory.unit(.leaders, of: agency.id) != nil)
    }
  }

  /// The rows of the tables a seed fills, as text, in their order.
  private func content(of program: Program) async throws -> [String: [String]] {
    let tables: [String: SQL] = [
      "agency": "SELECT code || '|' || name || '|' || COALESCE(valid_to, '') || id FROM agency ORDER BY id",
      "unit": "SELECT slug || '|' || name || id FROM unit ORDER BY id",
      "procedure": "SELECT code || '|' || version || '|' || name || '|' || term || id FROM procedure ORDER BY id",
      "required_paper": "SELECT procedure_id || '|' || name FROM required_paper ORDER BY procedure_id, name",
      "process": "SELECT slug || '|' || version || id FROM process ORDER BY id",
      "field": "SELECT code || '|' || name FROM field ORDER BY code",
      "search_word": "SELECT people_say || '|' || catalogue_says FROM search_word ORDER BY people_say, catalogue_says",
      "calendar_day": "SELECT day || '|' || kind || '|' || reason FROM calendar_day ORDER BY day",
      "account": "SELECT login || '|' || name || id FROM account ORDER BY id",
      "position": "SELECT account_id || '|' || unit_id || '|' || role || id FROM position ORDER BY id",
    ]
    let db = try await program.database()
    var content: [String: [String]] = [:]
    for (table, query) in tables { content[table] = try await db.read { try $0.values(query) } }
    await db.close()
    return content
  }
}
