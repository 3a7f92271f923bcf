import Storage
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
}
