import Blobs
import Jobs
@testable import Papers
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Many unused papers")
struct ManyUnusedTests {
  private let sent = ("2026-03-02 09:00" as Moment).instant

  @Test("They are found through the index of what is idle, a hundred at a time", arguments: TestEngine.allCases)
  func plan(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let job = RemoveUnused(try world.papers().blobs)
    try await fill(world, 20_000)
    let query = job.query(at: sent.adding(minutes: 8 * 1_440))

    let plan = try await plan(of: query, in: world)

    #expect(plan.contains("blob_idle"), "\(plan)")
    #expect(!plan.contains("SCAN blob") && !plan.contains("Seq Scan on blob") && !plan.contains("TEMP B-TREE"))
    let claimed = try await job.claim(at: sent.adding(minutes: 8 * 1_440), in: world.db)
    #expect(claimed.count == 100)
  }

  @Test("What ends with a user is found through the index of users", arguments: TestEngine.allCases)
  func users(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    try await fill(world, 20_000)
    let query: SQL = "SELECT hash FROM blob_use WHERE user_kind = \("draft") AND user_key = \("7")"

    let plan = try await plan(of: query, in: world)

    #expect(plan.contains("blob_use_of_user"), "\(plan)")
  }

  /// Contents that lie unused and nowhere, and as many that somebody uses.
  private func fill(_ world: TestWorld, _ number: Int) async throws {
    try await world.db.write { [sent] tx in
      for start in stride(from: 0, to: number, by: 1_000) {
        let (idle, used) = (start..<start + 1_000).reduce(into: ([SQL](), [SQL]())) { rows, index in
          let hash = String(repeating: "0", count: 58) + String(100_000 + index)
          rows.0.append("(\(hash), \(index % 2 == 0 ? sent : nil), \(1))")
          if index % 2 == 1 { rows.1.append("(\(hash), 'draft', \(String(index)))") }
        }
        try tx.run("INSERT INTO blob (hash, idle_since, arrival) VALUES \(idle.joined(separator: ", "))")
        try tx.run("INSERT INTO blob_use (hash, user_kind, user_key) VALUES \(used.joined(separator: ", "))")
      }
    }
    if world.db.engine == .postgres {
      try await world.db.write { tx in
        try tx.run("ANALYZE blob")
        try tx.run("ANALYZE blob_use")
      }
    }
  }

  private func plan(of query: SQL, in world: TestWorld) async throws -> String {
    struct Step: Decodable { var detail: String }
    return try await world.db.read { tx in
      if tx.engine == .postgres { return try tx.values("EXPLAIN \(query)").joined(separator: "\n") }
      let steps: [Step] = try tx.all("EXPLAIN QUERY PLAN \(query)")
      return steps.map(\.detail).joined(separator: "\n")
    }
  }
}
