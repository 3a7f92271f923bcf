@testable import Admin
import Features
import HTTPTypes
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("How a procedure's term is counted")
struct ClockPolicyTests {
  @Test("The form, as recorded")
  func page() async throws {
    let world = try await TestWorld(on: .sqlite)
    let procedure = try #require(world.rules.procedure(code: "1.001193", on: Day(2026, 3, 2)))
    var state = FormState(procedure.policy)
    state.fail("cutoff", "Ghi giờ và phút, ví dụ 15:00.")
    expectAsRecorded(
      ClockPolicyPage(officer: Samples.administrator, procedure: procedure, state: state), "admin-clock-policy")
  }

  @Test("The way of counting is the province's to choose, holds from the next day on, and keeps what was typed")
  func policy() async throws {
    try await WorldSite.open { site in
      let path = Paths.adminClockPolicy(Matter.buildingPermit.code)
      try await site.guest(.administratorTam).open(path, .forbidden)
      let admin = try await site.guest(.provinceAdministrator)
      #expect(try await admin.open(path).contains("Cách tính thời hạn"))
      let typed = ["counting": "day", "after-supplement": "resume", "cutoff": "14:30", "last-hour": "co"]
      try await admin.send(typed.merging(["cutoff": "3 giờ"]) { $1 }, to: path, .unprocessableContent)
      #expect(admin.page.contains("value=\"3 giờ\"") && admin.page.contains("Ghi giờ và phút"))
      try await admin.send(typed, to: path, .seeOther)
      try await admin.open(path)
      try await admin.send(typed, to: path, .conflict)
      #expect(admin.page.contains("không có gì để lưu"))

      let today = site.clock.value.instant.day
      let rules = try await site.world.db.read { try Rulebook.load(today: today, with: .builtIn, in: $0) }
      let (old, new) = (
        rules.procedure(code: Matter.buildingPermit.code, on: today),
        rules.procedure(code: Matter.buildingPermit.code, on: today.adding(days: 1))
      )
      #expect(old?.policy == .standard)
      #expect(
        new?.policy
          == ClockPolicy(
            sameDayCutoff: 870, lastHourCountsNextDay: true, afterSupplement: .resume, counting: .day))
    }
  }
}
