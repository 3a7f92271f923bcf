import Agencies
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Agencies")
struct TerritoryTests {
  private static func entry(
    _ code: String, _ name: String, parent: String?, from: Day = Day(2013, 1, 1), to: Day? = nil,
    level: Level = .commune
  ) -> AgencyRegister.Entry {
    AgencyRegister.Entry(
      code: code, agencyCode: "H01.\(code)", level: level, typeName: "xã", name: name, parentCode: parent,
      validFrom: from,
      validTo: to)
  }

  private static let units = [
    AgencyRegister.StandardUnit(level: .commune, kind: .counter, slug: "counter", name: "Một cửa"),
    AgencyRegister.StandardUnit(level: .commune, kind: .room, slug: "office", name: "Văn phòng"),
    AgencyRegister.StandardUnit(level: .commune, kind: .room, slug: "justice", name: "Tư pháp"),
  ]

  private static func territory(
    _ entries: [AgencyRegister.Entry], again: [AgencyRegister.Entry] = [], on engine: TestEngine
  ) async throws -> Territory {
    let db = try await engine.database(migrations: AgenciesSchema.migrations)
    return try await db.write { tx in
      try AgencyRegister.load(entries, units: units, in: tx)
      if !again.isEmpty { try AgencyRegister.load(again, units: units, in: tx) }
      return try Territory.load(in: tx)
    }
  }

  @Test("Loading the same again changes nothing; a new name is taken over", arguments: TestEngine.allCases)
  func again(on engine: TestEngine) async throws {
    let entries = [Self.entry("1", "Huyện", parent: nil, level: .district), Self.entry("2", "Cũ", parent: "1")]
    let territory = try await Self.territory(
      entries, again: [entries[0], Self.entry("2", "Mới", parent: "1")], on: engine)

    #expect(territory.agencies.map(\.name) == ["Huyện", "Mới"])
    #expect(territory.units.count == 3)
    #expect(territory.agencies[1].parentID == territory.agencies[0].id)
  }

  @Test("A code of two bearers means the one of the day", arguments: TestEngine.allCases)
  func validity(on engine: TestEngine) async throws {
    let territory = try await Self.territory(
      [
        Self.entry("2", "Xã cũ", parent: nil, to: Day(2025, 6, 30)),
        Self.entry("2", "Phường mới", parent: nil, from: Day(2025, 7, 1)),
      ], on: engine)

    #expect(territory.agency(code: "2", on: Day(2025, 6, 30))?.name == "Xã cũ")
    #expect(territory.agency(code: "2", on: Day(2025, 7, 1))?.name == "Phường mới")
    #expect(territory.agency(code: "2", on: Day(2012, 12, 31)) == nil)
    #expect(territory.agency(code: "H01.2", on: Day(2026, 1, 1))?.name == "Phường mới")
    #expect(territory.agencies(.commune, on: Day(2026, 1, 1)).map(\.name) == ["Phường mới"])
  }

  @Test("The room a process names, or the first where there is none of that name", arguments: TestEngine.allCases)
  func rooms(on engine: TestEngine) async throws {
    let territory = try await Self.territory([Self.entry("2", "Xã", parent: nil)], on: engine)
    let id = territory.agencies[0].id

    #expect(territory.unit(.room, slug: "justice", of: id)?.name == "Tư pháp")
    #expect(territory.unit(.room, slug: "land", of: id)?.name == "Văn phòng")
    #expect(territory.unit(.counter, of: id)?.slug == "counter")
    #expect(territory.unit(.clerks, of: id) == nil)
  }

  @Test(
    "The whole province loads: 11 districts and 156 communes, each under its parent", arguments: TestEngine.allCases)
  func province(on engine: TestEngine) async throws {
    let entries = try ReferenceTable.rows("units-2013.csv").map { row in
      AgencyRegister.Entry(
        code: try #require(row["code"]), agencyCode: try #require(row["agency_id"]),
        level: try #require(row["kind"].flatMap(Level.init)), typeName: try #require(row["type"]),
        name: try #require(row["name"]), parentCode: row["parent_code"].flatMap { $0.isEmpty ? nil : $0 },
        validFrom: Day(2013, 1, 1), validTo: nil)
    }
    let territory = try await Self.territory(entries, on: engine)
    let today = Day(2026, 11, 21)

    #expect(territory.agencies(.district, on: today).count == 11)
    #expect(territory.agencies(.commune, on: today).count == 156)
    for commune in territory.agencies(.commune, on: today) {
      #expect(commune.parentID.flatMap(territory.agency)?.level == .district, "\(commune.name)")
    }
    #expect(territory.agency(code: "30280", on: today)?.title == "UBND phường Mỹ Bình")
    #expect(territory.agency(code: "000.01.21.H01", on: today)?.code == "30280")
    #expect(Set(territory.agencies.map(\.agencyCode)).count == territory.agencies.count)
  }
}
