@testable import Storage
import TestSupport
import Testing

@Suite("Rows")
struct RowTests {
  struct Person: Decodable, Equatable {
    enum Kind: String, Decodable { case citizen, officer }
    struct Address: Codable, Equatable { var street: String }

    var id: ID<Person>
    var fullName: String
    var kind: Kind
    var unitID: ID<Int>?
    var isOpen: Bool
    var weight: Double
    var photo: [UInt8]
    var address: JSON<Address>?
  }

  static let schema = [
    Migration("person") { engine in
      [
        """
        CREATE TABLE person (id \(engine.identity), full_name TEXT NOT NULL, kind TEXT NOT NULL, unit_id BIGINT,
          is_open BIGINT NOT NULL, weight DOUBLE PRECISION NOT NULL, photo \(engine.bytes) NOT NULL, address TEXT)
        """
      ]
    }
  ]

  @Test("A struct comes back as it was written", arguments: TestEngine.allCases)
  func roundTrip(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)
    let address = JSON(Person.Address(street: "Trần Hưng Đạo \"1\""))

    try await db.write { tx in
      try tx.run(
        """
        INSERT INTO person (full_name, kind, unit_id, is_open, weight, photo, address) VALUES
          (\("Lan"), \(Person.Kind.citizen), \(ID<Int>(7)), \(true), \(1.5), \([0, 255] as [UInt8]), \(address)),
          (\("Hà"), \(Person.Kind.officer), \(ID<Int>?.none), \(false), \(-2), \([UInt8]()), \(JSON<Person.Address>?.none))
        """)
    }

    let people = try await db.read { try $0.all("SELECT * FROM person ORDER BY id", as: Person.self) }
    #expect(
      people == [
        Person(
          id: ID(1), fullName: "Lan", kind: .citizen, unitID: ID(7), isOpen: true, weight: 1.5, photo: [0, 255],
          address: address),
        Person(id: ID(2), fullName: "Hà", kind: .officer, isOpen: false, weight: -2, photo: []),
      ])
  }

  @Test("Columns are named as the properties, in snake case")
  func names() {
    #expect(
      ["dueAt", "unitID", "personalID", "id", "URLPath", "line2Name", "sha256", "parentIDOld"].map(columnName) == [
        "due_at", "unit_id", "personal_id", "id", "url_path", "line2_name", "sha256", "parent_id_old",
      ])
  }

  @Test("What does not fit is a clear fault", arguments: TestEngine.allCases)
  func faults(on engine: TestEngine) async throws {
    struct Wanted: Decodable { var dueAt: Int? }
    let db = try await engine.database()

    let missing = await #expect(throws: DecodingError.self) {
      try await db.read { try $0.all("SELECT 1 AS due", as: Wanted.self).count }
    }
    #expect("\(String(describing: missing))".contains("due_at"))
    await #expect(throws: DecodingError.self) {
      try await db.read { try $0.all("SELECT 'soon' AS due_at", as: Wanted.self).count }
    }
    await #expect(throws: DecodingError.self) {
      try await db.read { try $0.values("SELECT NULL", as: Int.self) }
    }
    await #expect(throws: DecodingError.self) {
      try await db.read { try $0.values("SELECT 'officer' UNION ALL SELECT 'king'", as: Person.Kind.self).count }
    }
  }

  @Test("Sums, counts, averages and truths decode alike", arguments: TestEngine.allCases)
  func expressions(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: Self.schema)

    try await db.read { tx throws in
      #expect(try tx.value("SELECT sum(n) FROM (SELECT \(1) AS n UNION ALL SELECT \(2)) AS t", as: Int.self) == 3)
      #expect(try tx.value("SELECT avg(n) FROM (SELECT \(1) AS n UNION ALL SELECT \(2)) AS t", as: Double.self) == 1.5)
      #expect(try tx.value("SELECT EXISTS (SELECT 1)", as: Bool.self) == true)
      #expect(try tx.value("SELECT \(Int64.max) - 1", as: Int64.self) == Int64.max - 1)
      #expect(try tx.value("SELECT \(1) + \(Int64.max - 1)", as: Int64.self) == Int64.max)
      #expect(try tx.value("SELECT id FROM person", as: Int.self) == nil)
      #expect(try tx.value("SELECT NULL", as: Int.self) == nil)
      #expect(try tx.first("SELECT * FROM person", as: Person.self) == nil)
      #expect(try tx.values("SELECT NULL UNION ALL SELECT NULL", as: String?.self) == [nil, nil])
    }
  }

  @Test("A changed table is seen by statements prepared before", arguments: TestEngine.allCases)
  func changedSchema(on engine: TestEngine) async throws {
    struct Narrow: Decodable { var a: Int }
    struct Wide: Decodable { var a: Int; var b: Int }
    let db = try await engine.database(migrations: [Migration("t") { _ in ["CREATE TABLE t (z BIGINT, a BIGINT)"] }])
    try await db.write { try $0.run("INSERT INTO t (z, a) VALUES (0, 1)") }
    _ = try await db.write { try $0.first("SELECT * FROM t", as: Narrow.self)?.a }
    _ = try await db.read { try $0.first("SELECT * FROM t", as: Narrow.self)?.a }

    try await db.migrate([
      Migration("u") { _ in ["ALTER TABLE t DROP COLUMN z", "ALTER TABLE t ADD COLUMN b BIGINT DEFAULT 2"] }
    ])

    #expect(try await db.read { try $0.first("SELECT * FROM t", as: Wide.self)?.b } == 2)
    #expect(try await db.read { try $0.first("SELECT * FROM t", as: Narrow.self)?.a } == 1)
    #expect(try await db.write { try $0.first("SELECT * FROM t", as: Narrow.self)?.a } == 1)
  }

  @Test("Values of several megabytes go in and out", arguments: TestEngine.allCases)
  func largeValues(on engine: TestEngine) async throws {
    let db = try await engine.database(migrations: [
      Migration("t") { engine in ["CREATE TABLE t (s TEXT NOT NULL, b \(engine.bytes) NOT NULL)"] }
    ])
    let text = String(repeating: "Hồ sơ ", count: 1_000_000)
    let bytes = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    try await db.write { try $0.run("INSERT INTO t (s, b) VALUES (\(text), \(bytes))") }

    #expect(try await db.read { try $0.value("SELECT s FROM t", as: String.self) } == text)
    #expect(try await db.read { try $0.value("SELECT b FROM t", as: [UInt8].self) } == bytes)
  }
}
