import Agencies
import Features
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("The reference data")
struct ReferenceTests {
  @Test("A process names only rooms that the agencies which solve its procedure have")
  func rooms() async throws {
    try await withRules { rules in
      for procedure in rules.procedures {
        let process = try #require(rules.process(procedure.processID)).process
        for level in procedure.levels {
          let solving: Level = level == .province ? .department : level
          let agency = try #require(rules.territory.agencies(solving, on: Self.today).first)
          let slugs = Set(rules.territory.units(of: agency.id).map(\.slug))
          if let room = procedure.rooms[solving] { #expect(slugs.contains(room), "\(procedure.code) \(room)") }
          for step in process.steps {
            guard let place = StepPlace(step.performer.place), case .room(let slug?) = place.unit,
              place.body == .solving
            else { continue }
            #expect(slugs.contains(slug), "\(procedure.code) at \(solving.rawValue): \(slug)")
          }
        }
      }
    }
  }

  @Test("The hours of a process add up to its term")
  func hours() async throws {
    try await withRules { rules in
      for procedure in rules.procedures where procedure.termBasis == .process {
        guard case .workingMinutes(let term) = procedure.term else { continue }
        let process = try #require(rules.process(procedure.processID)).process
        let counted = process.steps.filter(\.isCounted).reduce(0) { $0 + $1.minutes }
        // Hà Nội publishes 30 days for 1.012644 and hours for 28: handing over has none.
        #expect(
          counted == term || procedure.code == "1.012644" && term - counted == 960, "\(procedure.code): \(counted)")
      }
    }
  }

  @Test("Every procedure of the province has a department in charge")
  func departments() async throws {
    try await withRules { rules in
      for procedure in rules.procedures where procedure.levels.contains(.province) {
        let code = try #require(procedure.departmentCode)
        #expect(rules.territory.agency(code: code, on: Self.today)?.level == .department, "\(procedure.code) \(code)")
      }
      #expect(rules.procedure(code: "1.012644", on: Self.today)?.departmentCode == "89-02", "religion: Sở Nội vụ")
      #expect(rules.procedure(code: "3.000347", on: Self.today)?.departmentCode == "89-08", "driving licences: Sở GTVT")
    }
  }

  private static let today = Day(2026, 11, 20)

  private func withRules(_ body: (Rulebook) throws -> Void) async throws {
    let program = try await Program.seeded(on: .sqlite)
    let db = try await program.database()
    let rules = try await db.read { try Rulebook.load(today: Self.today, with: .builtIn, in: $0) }
    await db.close()
    try body(rules)
  }
}
