import Features
import Agencies
import Casework
import Identity
import Jobs
import Language
import Messaging
import Dossiers
import Procedures
import Processes
import Rules
package import Storage
package import WorkingTime

extension TestSeed {
  /// A province with a department, a district and two wards; their people; the procedures of `Matter`.
  package static let world = TestSeed("world") { try await WorldSeed.plant(Matter.all, in: $0) }
  /// The same with a procedure for every process that ships.
  package static let shipped = TestSeed("shipped") { try await WorldSeed.plant(Matter.all + Matter.shipped, in: $0) }
}

extension WorldSeed {
  fileprivate static func plant(_ matters: [Matter], in db: Database) async throws {
    let calendar = try ReferenceTable.rows("working-calendar.csv").compactMap { row in
      Day(row["date"] ?? "").flatMap { day in
        CalendarEntry.Kind(rawValue: row["kind"] ?? "").map {
          CalendarEntry(day: day, kind: $0, reason: row["reason"] ?? "")
        }
      }
    }
    let (agencies, units) = (try WorldSeed.agencies(), try WorldSeed.units())
    try await db.write { tx in
      try AgencyRegister.load(agencies, units: units, in: tx)
      try CatalogueRegister.load(calendar: calendar, in: tx)
      for matter in matters {
        let process = try matter.process.map(ReferenceProcess.named) ?? StandardProcess.process
        let id = try CatalogueRegister.publish(
          process, slug: matter.process ?? StandardProcess.slug, at: WorldSeed.start, in: tx)
        try Procedure.publish(matter.procedure(id), in: tx)
      }
      for leg in ["tcxh-2013-huyen", "tcxh-2013-so", "lt-thuong-tru", "lt-the-bhyt"] {
        _ = try CatalogueRegister.publish(try ReferenceProcess.named(leg), slug: leg, at: WorldSeed.start, in: tx)
      }
      let territory = try Territory.load(in: tx)
      var random = SeededRandom(seed: 1)
      for person in Person.officers {
        try WorldSeed.hire(person, as: AccountCode(using: &random), in: territory, tx)
      }
      for person in [Person.lan, .binh] { try WorldSeed.register(person, as: AccountCode(using: &random), tx) }
    }
  }
}

package enum WorldSchema {
  package static let migrations = [Feature].builtIn.schema
}

package enum WorldSeed {
  package static let start = Day(2026, 1, 5).at(hour: 8)

  static func agencies() throws -> [AgencyRegister.Entry] {
    try ReferenceTable.rows("units-2013.csv").filter { Place.all.contains($0["code"] ?? "") }.map { row in
      guard let level = Level(rawValue: row["kind"] ?? "") else { throw TestWorldError("units-2013.csv") }
      return AgencyRegister.Entry(
        code: row["code"] ?? "", agencyCode: row["agency_id"] ?? "", level: level, typeName: row["type"] ?? "",
        name: row["name"] ?? "", parentCode: row["parent_code"].flatMap { $0.isEmpty ? nil : $0 },
        validFrom: Day(2013, 1, 1), validTo: nil)
    }
  }

  static func units() throws -> [AgencyRegister.StandardUnit] {
    try ReferenceTable.rows("agency-units.csv").map { row in
      guard let level = Level(rawValue: row["level"] ?? ""), let kind = AgencyUnit.Kind(rawValue: row["kind"] ?? "")
      else {
        throw TestWorldError("agency-units.csv")
      }
      return AgencyRegister.StandardUnit(level: level, kind: kind, slug: row["slug"] ?? "", name: row["name"] ?? "")
    }
  }

  static func hire(_ person: Person, as code: AccountCode, in territory: Territory, _ tx: Transaction) throws {
    let positions = try person.posts.map { post in
      guard let agency = territory.agency(code: post.agency, on: start.day),
        let unit = territory.units(of: agency.id).first(where: { $0.slug == post.unit })
      else { throw TestWorldError("No unit \(post.unit) in \(post.agency)") }
      return NewPosition(unitID: unit.id, role: post.role, title: "", from: Day(2026, 1, 1))
    }
    let account = try Account.create(
      NewAccount(login: person.login, name: person.name, position: positions[0]), as: code, passwordHash: nil,
      by: .system, at: start, in: tx)
    for position in positions.dropFirst() {
      try HeldPosition.give(position, to: account, by: .system, at: start, in: tx)
    }
  }

  /// As if the person had signed in by telephone and told the name.
  static func register(_ person: Person, as code: AccountCode, _ tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO account (code, kind, login, name, folded_name, phone, created_at)
      VALUES (\(code), \(Account.Kind.citizen), \(person.login), \(person.name), \(person.name.folded),
        \(person.phone), \(start))
      """)
  }
}
