@testable import Admin
import Procedures
import Rules
import TestSupport
import Testing
import WorkingTime

@Suite("Procedures in the administration, as recorded")
struct AdminProcedurePageTests {
  @Test("The list and one procedure")
  func pages() async throws {
    let world = try await TestWorld(on: .sqlite)
    let found = world.rules.index.search("khai sinh", limit: 5)
    expectAsRecorded(
      AdminProcedureListPage(
        officer: Samples.administrator, words: "khai sinh", field: nil, fields: [], found: found, total: 3_408),
      "admin-procedures")
    let procedure = try #require(world.rules.procedure(code: "1.001193", on: Day(2026, 3, 2)))
    expectAsRecorded(
      AdminProcedurePage(
        officer: Samples.administrator, procedure: procedure, field: "Hộ tịch",
        process: world.rules.process(procedure.processID)), "admin-procedure")
  }

  @Test("Terms are said as people count them")
  func terms() {
    let words: [(Term, String)] = [
      (.workingMinutes(480), "1 ngày làm việc"), (.workingMinutes(240), "0,5 ngày làm việc"),
      (.workingMinutes(720), "1,5 ngày làm việc"), (.workingMinutes(120), "2 giờ làm việc"),
      (.workingMinutes(90), "90 phút làm việc"), (.sameDay, "trong ngày"), (.calendarDays(30), "30 ngày"),
    ]
    for (term, text) in words { #expect(term.words == text) }
  }
}
