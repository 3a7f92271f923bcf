import Agencies
@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

/// A province with a department and two communes, and one official for each role in them.
struct IdentityWorld {
  let db: Database
  let territory: Territory
  let hasher = PasswordHasher(cost: .test)
  let officers: [Name: Officer]

  enum Name: String, CaseIterable {
    case provinceAdmin, myBinhAdmin, myBinhReceptionist, myBinhLeader, myThoiAdmin, myThoiSpecialist, justiceAdmin
  }

  /// The morning on which every test begins.
  static let start = Day(2026, 3, 2).at(hour: 8)
  static let password = "bốn con cò trắng bay"

  init(on engine: TestEngine) async throws {
    db = try await engine.database(migrations: AgenciesSchema.migrations + IdentitySchema.migrations)
    let hash = try PasswordHash(of: Self.password, cost: .test, salt: [1, 2, 3]).text
    (territory, officers) = try await db.write { tx in
      try AgencyRegister.load(Self.agencies, units: Self.units, in: tx)
      let territory = try Territory.load(in: tx)
      var officers: [Name: Officer] = [:]
      var random = SystemRandomNumberGenerator()
      for name in Name.allCases {
        let (agency, kind, role) = Self.post(of: name)
        let unit = try #require(
          territory.agency(code: agency, on: Self.start.day).flatMap { territory.unit(kind, of: $0.id) })
        let new = NewAccount(
          login: name.rawValue, name: "Người \(name.rawValue)",
          position: NewPosition(unitID: unit.id, role: role, title: "", from: Day(2026, 1, 1)))
        let id = try Account.create(
          new, as: AccountCode(using: &random), passwordHash: hash, by: .system, at: Self.start, in: tx)
        officers[name] = try Officer.load(id, on: Self.start.day, in: tx)
      }
      return (territory, officers)
    }
  }

  func officer(_ name: Name) throws -> Officer { try #require(officers[name]) }
  func actor(_ name: Name) throws -> Actor { .officer(try officer(name)) }
  func id(_ name: Name) throws -> ID<Account> { try officer(name).accountID }

  func agency(_ code: String) throws -> ID<Agency> {
    try #require(territory.agency(code: code, on: Self.start.day)).id
  }

  func unit(_ kind: AgencyUnit.Kind, of code: String) throws -> ID<AgencyUnit> {
    try #require(territory.unit(kind, of: try agency(code))).id
  }

  private static func post(of name: Name) -> (agency: String, kind: AgencyUnit.Kind, role: Role) {
    switch name {
    case .provinceAdmin: ("89", .room, .provinceAdministrator)
    case .myBinhAdmin: ("30280", .room, .agencyAdministrator)
    case .myBinhReceptionist: ("30280", .counter, .receptionist)
    case .myBinhLeader: ("30280", .leaders, .leader)
    case .myThoiAdmin: ("30295", .room, .agencyAdministrator)
    case .myThoiSpecialist: ("30295", .room, .specialist)
    case .justiceAdmin: ("89-03", .room, .agencyAdministrator)
    }
  }

  private static let agencies = [
    entry("89", .province, "tỉnh", "An Giang", nil), entry("89-03", .department, "sở", "Sở Tư pháp", "89"),
    entry("30280", .commune, "phường", "Mỹ Bình", "89"), entry("30295", .commune, "phường", "Mỹ Thới", "89"),
  ]

  private static func entry(
    _ code: String, _ level: Level, _ type: String, _ name: String, _ parent: String?
  ) -> AgencyRegister.Entry {
    AgencyRegister.Entry(
      code: code, agencyCode: "000.\(code).H01", level: level, typeName: type, name: name, parentCode: parent,
      validFrom: Day(2004, 1, 1), validTo: nil)
  }

  private static let units = Level.allCases.flatMap { level in
    AgencyUnit.Kind.allCases.map {
      AgencyRegister.StandardUnit(level: level, kind: $0, slug: $0.rawValue, name: $0.rawValue)
    }
  }
}

extension PasswordCost {
  /// Next to no work, so that tests are quick.
  static let test = PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)
}
