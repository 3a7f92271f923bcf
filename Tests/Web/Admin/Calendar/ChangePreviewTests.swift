@testable import Admin
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
      try await admin.save(storm, to: friday, site)
      #expect(try await admin.open(seen).contains("Lưu thay đổi</button>"))
      try await admin.send([:], to: path, .conflict)
      #expect(admin.page.contains("đã thay đổi"))
      // What cannot be saved any more is not offered.
      #expect(!admin.page.contains("Lưu thay đổi</button>") && admin.page.contains("Sửa lại</button>"))

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

  @Test(
    "It tells of an earlier change that is still being applied, and of a dossier that cannot be read",
    arguments: TestEngine.allCases)
  func earlier(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      for _ in 1...2 { try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00") }
      let bad = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.db.write { try $0.run("UPDATE dossier SET stops = '{bad' WHERE code = \(bad)") }
      let admin = try await site.guest(.provinceAdministrator)
      try await admin.open(tuesday)
      try await admin.save(storm, to: tuesday, site)
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)

      let june = Paths.adminCalendarDay("2026", "2026-06-02")
      try await admin.open(june)
      let seen = try await admin.send(storm, to: june)
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)

      let page = try await admin.open(seen)
      #expect(page.contains("đang được áp dụng cho 3 hồ sơ") && page.contains("Không hồ sơ nào đổi ngày hẹn"))
      #expect(page.contains("1 hồ sơ không đọc được dữ liệu") && !page.contains("Trang này tự cập nhật"))
      let jobs = try await admin.open(Paths.adminJobs)
      #expect(jobs.contains("Đọc dữ liệu đã lưu của hồ sơ") && jobs.contains(bad.suffix(4)))
      try await admin.open(seen)
      try await admin.send([:], to: #require(Path(local: seen)))
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 2)
    }
  }

  @Test("One that does not get on says why instead of being asked for again for ever", arguments: TestEngine.allCases)
  func fault(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      let admin = try await site.guest(.provinceAdministrator)
      try await admin.open(tuesday)
      let seen = try await admin.send(storm, to: tuesday)
      #expect(try await admin.open(seen).contains("Trang này tự cập nhật"))
      try await site.world.db.write { try $0.run("ALTER TABLE dossier RENAME COLUMN leg_minutes TO minutes_of_leg") }

      try await site.world.rounds(of: "walk", at: site.clock.value.instant)

      let page = try await admin.open(seen)
      #expect(page.contains("Chưa xem hết hồ sơ được") && page.contains("Cơ sở dữ liệu báo lỗi"))
      #expect(!page.contains("Trang này tự cập nhật"))
    }
  }
}
