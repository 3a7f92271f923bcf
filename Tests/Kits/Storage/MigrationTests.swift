import Storage
import TestSupport
import Testing

@Suite("Migrations")
struct MigrationTests {
  static let first = Migration("0001") { _ in ["CREATE TABLE a (n BIGINT)", "INSERT INTO a VALUES (1)"] }
  static let second = Migration("0002") { _ in ["INSERT INTO a VALUES (2)"] }

  @Test("Each is applied once, in order", arguments: TestEngine.allCases)
  func once(on engine: TestEngine) async throws {
    let db = try await engine.database()

    #expect(try await db.migrate([Self.first]) == ["0001"])
    #expect(try await db.migrate([Self.first, Self.second]) == ["0002"])
    #expect(try await db.migrate([Self.first, Self.second]) == [])

    #expect(try await db.read { try $0.values("SELECT n FROM a ORDER BY n", as: Int.self) } == [1, 2])
  }

  @Test("One that fails leaves nothing of its run", arguments: TestEngine.allCases)
  func failing(on engine: TestEngine) async throws {
    let db = try await engine.database()
    let broken = Migration("0002") { _ in ["CREATE TABLE b (n BIGINT)", "INSERT INTO nowhere VALUES (1)"] }

    await #expect(throws: StorageError.self) { try await db.migrate([Self.first, broken]) }

    #expect(try await db.migrate([Self.first, Self.second]) == ["0001", "0002"])
  }

  @Test("Programs that start at once apply each one time", arguments: TestEngine.allCases)
  func atOnce(on engine: TestEngine) async throws {
    let url = try await engine.url()

    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let db = try await Database.open(url, options: .test)
          let applied = try await db.migrate([Self.first, Self.second])
          await db.close()
          return applied
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }

    #expect(applied == ["0001", "0002"])
    let db = try await Database.open(url, options: .test)
    #expect(try await db.read { try $0.values("SELECT n FROM a ORDER BY n", as: Int.self) } == [1, 2])
  }
}
