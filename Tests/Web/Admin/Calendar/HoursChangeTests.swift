import Admin
import HTTPTypes
import Identity
import Storage
import Testing
import TestSupport
import WebShared
import WorkingTime

@Suite("Changing office hours on the pages")
struct HoursChangeTests {
  private let own = Paths.adminHours(Place.myBinh)

  private func week(_ sessions: String, _ more: [String: String] = [:]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: (1...5).map { ("p1-\($0)", sessions) }).merging(more) { $1 }
  }

  @Test(
    "An agency's administrator sets the hours of the own agency, and dossiers follow", arguments: TestEngine.allCases)
  func agency(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let code = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      let admin = try await site.guest(.administratorTam)
      #expect(try await admin.open(own).contains("đang theo giờ chung của tỉnh"))
      let form = week("7h30-11h30; 13h30-17h30", ["d1-day": "10/3/2026", "d1-hours": "", "d1-reason": "Bão số 3"])

      let seen = try await admin.send(form, to: own)
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)
      try await admin.open(seen)
      #expect(admin.page.contains(code.suffix(4)) && admin.page.contains("Ngày 10/03/2026: đóng cửa (Bão số 3)"))
      #expect(admin.hidden("p1-1") == "07:30-11:30, 13:30-17:30")
      try await admin.send([:], to: #require(Path(local: seen)))
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)

      let page = try await admin.open(own)
      #expect(page.contains("Mọi lúc: thứ Hai đến thứ Sáu 07:30-11:30, 13:30-17:30"))
      #expect(page.contains("Bùi Thanh Tâm") && page.contains("value=\"07:30-11:30, 13:30-17:30\""))
      try await admin.send(form, to: own, .conflict)
      #expect(admin.page.contains("Lịch đã đúng như vậy rồi"))
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 1)
      #expect(try await site.value("SELECT COUNT(*) FROM due_review") == 1)
    }
  }

  @Test("A unit follows its agency until it has hours of its own; back to the province's is a change too")
  func unit() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      let land = Paths.adminHours(Place.myBinh, "land")
      try await admin.open(own)
      try await admin.save(week("08:00-12:00"), to: own, site)
      #expect(try await admin.open(land).contains("thứ Hai đến thứ Sáu 08:00-12:00"))

      try await admin.save(week("07:00-11:00, 13:00-17:00"), to: land, site)

      let page = try await admin.open(land)
      #expect(page.contains("thứ Hai đến thứ Sáu 07:00-11:00, 13:00-17:00"))
      #expect(try await admin.open(own).contains("Có giờ riêng"))
    }
  }

  @Test("Nobody but the province's administrators changes the province's hours or those of other agencies")
  func others() async throws {
    try await WorldSite.open { site in
      let form = week("08:00-12:00")
      let tam = try await site.guest(.administratorTam)
      #expect(try await !tam.open(Paths.adminHours).contains("name=\"p1-1\""))
      try await tam.open(own)
      try await tam.send(form, to: Paths.adminHours, .forbidden)
      #expect(tam.page.contains("do quản trị viên của tỉnh đặt"))
      try await tam.open(own)
      try await tam.send(form, to: Paths.adminHours(Place.myLong), .forbidden)
      try await tam.open(own)
      try await tam.send(form, to: Paths.adminHours(Place.myLong, "land"), .forbidden)
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 0)

      let province = try await site.guest(.provinceAdministrator)
      let land = Paths.adminHours(Place.myLong, "land")
      for (path, hours) in [(Paths.adminHours, "08:00-12:00"), (own, "08:00-13:00"), (land, "08:00-14:00")] {
        try await province.open(path)
        try await province.save(week(hours), to: path, site)
      }
      #expect(try await province.open(Paths.adminHours).contains("/quan-tri/gio-lam-viec/30283/land"))
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 3)
      try await province.open(Paths.adminHours.query("co-quan", Place.myLong), .seeOther)
    }
  }

  @Test("What is wrong stands beside its field, and what was typed stays")
  func errors() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      try await admin.open(own)
      let form = week("7-11", ["p1-3": "sáng", "p1-from": "99", "d1-hours": "7-11", "d2-day": "3/3/2026"])

      try await admin.send(form, to: own, .unprocessableContent)

      for field in ["p1-3", "p1-from", "d1-day", "d1-reason", "d2-reason"] {
        #expect(admin.page.contains("id=\"loi-\(field)\""), "\(field)")
      }
      #expect(admin.page.contains("value=\"sáng\"") && admin.page.contains("value=\"7-11\""))
    }
  }
}
