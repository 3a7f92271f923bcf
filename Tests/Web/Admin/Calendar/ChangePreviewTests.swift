import Admin
import HTTPTypes
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("The preview of a change of the calendar")
struct ChangePreviewTests {
  private let storm = ["kind": "off", "reason": "Nghỉ phòng tránh bão số 3"]
  private let tuesday = Paths.adminCalendarDay("2026", "2026-03-10")

  @Test("What was previewed is saved as it is, or told to have changed since", arguments: TestEngine.allCases)
  func since(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let admin = try await site.guest(.provinceAdministrator)
      try await admin.open(tuesday)
      let seen = try await admin.send(storm, to: tuesday)
      let path = try #require(Path(local: seen))
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)

      // Somebody else's day off comes between.
      let friday = Paths.adminCalendarDay("2026", "2026-03-13")
      try await admin.open(friday)
      try await admin.send(storm.merging(["verb": "save"]) { $1 }, to: friday)
      try await admin.open(seen)
      try await admin.send([:], to: path, .conflict)
      #expect(admin.page.contains("đã thay đổi"))

      try await admin.open(tuesday)
      let again = try await admin.send(storm, to: tuesday)
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)
      try await admin.open(again)
      try await site.world.db.write { try $0.run("UPDATE dossier_walk SET ordered_at = ordered_at - 3600000") }
      try await admin.send([:], to: try #require(Path(local: again)), .conflict)
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 1)
      // Others do not see what they may not change.
      try await site.guest(.administratorTam).open(again, .notFound)
    }
  }
}
