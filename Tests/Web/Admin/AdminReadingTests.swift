import Admin
import Foundation
import HTTPTypes
import Storage
import Testing
import TestSupport
import WebShared
import WorkingTime

@Suite("What the administration shows")
struct AdminReadingTests {
  @Test("The day's numbers follow the dossiers")
  func numbers() async throws {
    try await WorldSite.open { site in
      let quick = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:10")
      try await site.world.finish(quick, on: "2026-03-02 08:30")

      let admin = try await site.guest(.administratorTam)
      let page = try await admin.open(Paths.adminDay)
      #expect(page.contains("<b>2</b> tiếp nhận · <b>1</b> giải quyết xong"))
      #expect(page.contains("<b>1</b> đang giải quyết · 0 quá hạn"))

      site.clock.change { $0 = "2026-03-04 09:00" }
      let later = try await site.guest(.administratorTam)
      #expect(try await later.open(Paths.adminDay).contains("<b>0</b> tiếp nhận"))
      let monday = try await later.open(Paths.adminDay.query("ngay", "2/3/2026"))
      #expect(monday.contains("thứ Hai 02/03/2026") && monday.contains("<b>2</b> tiếp nhận"))
      #expect(try await later.open(Paths.adminDay.query("ngay", "hôm kia")).contains("Ngày không đúng"))
    }
  }

  @Test("What is late stands on top; agencies without dossiers are folded away")
  func lateFirst() async throws {
    try await WorldSite.open { site in
      try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.submit(.birth, by: .receptionistLong, at: Place.myLong, on: "2026-03-02 08:00")
      site.clock.change { $0 = "2026-03-04 09:00" }

      let page = try await site.guest(.provinceAdministrator).open(Paths.adminDay)

      let (late, busy, quiet) = (
        try #require(page.range(of: "UBND phường Mỹ Long")), try #require(page.range(of: "UBND phường Mỹ Bình")),
        try #require(page.range(of: "4 cơ quan không có hồ sơ nào"))
      )
      #expect(late.lowerBound < busy.lowerBound && busy.lowerBound < quiet.lowerBound)
    }
  }

  @Test("An agency's administrator sees its own numbers, the province's all")
  func scope() async throws {
    try await WorldSite.open { site in
      let own = try await site.guest(.administratorTam).open(Paths.adminDay)
      #expect(own.contains("UBND phường Mỹ Bình") && !own.contains("UBND phường Mỹ Long"))
      let all = try await site.guest(.provinceAdministrator).open(Paths.adminDay)
      #expect(all.contains("UBND phường Mỹ Bình") && all.contains("UBND phường Mỹ Long"))
      let wards = try await site.guest(.provinceAdministrator).open(Paths.adminDay.query("cap", "commune"))
      #expect(wards.contains("UBND phường Mỹ Long") && !wards.contains("Sở Công Thương</a>"))
    }
  }

  @Test("Procedures are found by words and shown with process and papers")
  func procedures() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      #expect(try await admin.open(Paths.adminProcedures.query("q", "khai sinh")).contains("1.001193"))
      #expect(try await admin.open(Paths.adminProcedures.query("q", "zzzz")).contains("Không có thủ tục nào khớp"))
      #expect(try await admin.open(Paths.adminProcedure("1.001193")).contains("Cán bộ tiếp nhận"))
      try await admin.open(Paths.adminProcedure("9.999999"), .notFound)
    }
  }

  @Test("Agencies are found by name without marks, and show their units")
  func units() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      let found = try await admin.open(Paths.adminUnits.query("q", "my binh"))
      #expect(found.contains("UBND phường Mỹ Bình") && !found.contains("UBND phường Mỹ Long"))
      #expect(try await admin.open(Paths.adminUnit(Place.myBinh)).contains("Tài khoản của cơ quan"))
      #expect(try await !admin.open(Paths.adminUnit(Place.myLong)).contains("Tài khoản của cơ quan"))
      try await admin.open(Paths.adminUnit("0"), .notFound)
    }
  }

  @Test("A dead letter is seen and sent again; one that ran out is not", arguments: TestEngine.allCases)
  func deadLetters(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let now = site.clock.value.instant
      try await site.world.db.write { tx in
        for (recipient, expiry) in [("0912000001", now.adding(minutes: 5)), ("0912000002", now.adding(minutes: -5))] {
          try tx.run(
            """
            INSERT INTO outbox (template, channel, recipient, payload, created_at, expires_at, next_attempt_at, attempts,
              dead_at, last_error)
            VALUES ('accepted', 'sms', \(recipient), '{}', \(now), \(expiry), \(now), 9, \(now), 'Số không tồn tại')
            """)
        }
      }
      let admin = try await site.guest(.provinceAdministrator)
      #expect(try await admin.open(Paths.admin).contains("Có tin không gửi được"))
      let page = try await admin.open(Paths.adminDeadLetters)
      #expect(
        page.contains("Số không tồn tại") && page.contains("Đã tiếp nhận, tin nhắn SMS") && page.contains("hết hạn"))

      let living: Int64? = try await site.value("SELECT id FROM outbox WHERE recipient = '0912000001'")
      let expired: Int64? = try await site.value("SELECT id FROM outbox WHERE recipient = '0912000002'")
      try await admin.send([:], to: Paths.adminDeadLetter("\(living ?? 0)", "gui-lai"))
      #expect(try await site.value("SELECT COUNT(*) FROM outbox WHERE dead_at IS NULL") == 1)
      try await admin.send([:], to: Paths.adminDeadLetter("\(expired ?? 0)", "gui-lai"), .gone)
      #expect(admin.page.contains("Tin này đã hết hạn"))
      let again = try await admin.send([:], to: Paths.adminDeadLetter("\(living ?? 0)", "gui-lai"))
      #expect(try await admin.open(again).contains("đã được gửi lại từ trước"))
      try await admin.send([:], to: Paths.adminDeadLetter("0", "gui-lai"), .notFound)
    }
  }

  @Test("A mail server that is down is seen at once, with what waits and why", arguments: TestEngine.allCases)
  func stalledMessages(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let now = site.clock.value.instant
      let admin = try await site.guest(.provinceAdministrator)
      #expect(try await !admin.open(Paths.admin).contains("đang chờ gửi lại"))
      #expect(try await !admin.open(Paths.adminDeadLetters).contains("đang chờ gửi lại"))
      try await site.world.db.write { tx in
        for minutes in [5, 30] {
          try tx.run(
            """
            INSERT INTO outbox (template, channel, recipient, payload, created_at, next_attempt_at, attempts, failed_at,
              last_error)
            VALUES ('accepted', 'email', 'lan@example.vn', '{}', \(now), \(now.adding(minutes: minutes)), 2,
              \(now.adding(minutes: -minutes)), \("Không nối được sau \(minutes) giây"))
            """)
        }
      }

      #expect(try await admin.open(Paths.admin).contains("Có tin chưa gửi được, đang chờ gửi lại"))
      let page = try await admin.open(Paths.adminDeadLetters)
      #expect(page.contains("2 tin, tin cũ nhất") && page.contains("Không nối được sau 5 giây"))
      #expect(page.contains("Mọi tin đều đã gửi") == false)
    }
  }

  @Test("Words of a message are tried, refused, used and taken back")
  func templates() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.provinceAdministrator)
      let path = Paths.admin.appending("mau-tin").appending("accepted").appending("email")
      try await admin.open(path)
      let words = ["subject": "Hồ sơ {{code}}", "body": "Chào {{applicant}}, hẹn {{due}}."]

      try await admin.send(words.merging(["verb": "try"]) { $1 }, to: path, .ok)
      #expect(admin.page.contains("Chào Nguyễn Thị Lan, hẹn 17:00"))
      #expect(try await site.value("SELECT COUNT(*) FROM message_template") == 0)

      try await admin.send(["subject": "", "body": "{{#missing}", "verb": "use"], to: path, .unprocessableContent)
      #expect(admin.page.contains("id=\"loi-subject\"") && admin.page.contains("{{#missing}"))

      try await admin.send(words.merging(["verb": "use"]) { $1 }, to: path)
      #expect(try await admin.open(path).contains("Đang dùng bản 1"))
      try await admin.send(["verb": "restore"], to: path)
      #expect(try await admin.open(path).contains("lời có sẵn"))
      try await admin.open(Paths.admin.appending("mau-tin").appending("x").appending("email"), .notFound)
    }
  }
}
