import Admin
import Casework
import Dossiers
import Features
import HTTPTypes
import Identity
import Procedures
import Rules
import Storage
import Testing
import TestSupport
import WebShared
import WorkingTime

@Suite("Changing the calendar on the pages")
struct CalendarChangeTests {
  private let storm = ["kind": "off", "reason": "Nghỉ phòng tránh bão số 3"]
  private let tuesday = Paths.adminCalendarDay("2026", "2026-03-10")

  @Test(
    "The preview tells the dossiers that move, and they move so, each with one message", arguments: TestEngine.allCases)
  func truth(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let (all, paused) = try await site.openDossiers()
      let before = try await site.dueDates(of: all)
      let admin = try await site.guest(.provinceAdministrator)
      try await admin.open(tuesday)
      let seen = try await admin.send(storm, to: tuesday)
      #expect(try await admin.open(seen).contains("Trang này tự cập nhật") && admin.movedDossiers.isEmpty)
      try await admin.send([:], to: #require(Path(local: seen)), .conflict)
      #expect(admin.page.contains("Chưa xem hết hồ sơ"))
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)
      #expect(try await !admin.open(seen).contains("Trang này tự cập nhật"))
      let told = admin.movedDossiers
      #expect(admin.page.contains("<b>\(told.count)</b> trong <b>5</b> hồ sơ"))
      #expect(told.count == 4 && told[paused] == nil)
      #expect(try await site.dueDates(of: all) == before)
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 0)

      let landing = try await admin.send([:], to: #require(Path(local: seen)))
      try await site.reviewDueDates()

      #expect(landing == tuesday.query("xong", "da-luu").description)
      let after = try await site.dueDates(of: all)
      for code in all { #expect(after[code] == told[code]?.after ?? before[code], "\(code)") }
      for (code, dates) in told { #expect(dates.before == before[code]) }
      let messages = try await site.world.db.read {
        try $0.all("SELECT subject FROM outbox WHERE template = 'redated'", as: String.self)
      }
      #expect(messages.sorted() == told.keys.sorted())
      try await site.reviewDueDates()
      #expect(try await site.value("SELECT COUNT(*) FROM outbox WHERE template = 'redated'") == 4)
    }
  }

  @Test(
    "A change is saved from its preview alone, and once, however often the form is sent", arguments: TestEngine.allCases
  )
  func twice(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let admin = try await site.guest(.provinceAdministrator)
      try await admin.open(tuesday)
      let seen = try await admin.send(storm.merging(["verb": "save"]) { $1 }, to: tuesday)
      #expect(seen.contains("xem-truoc-lich"))
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 0)
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)
      try await admin.open(seen)
      for _ in 1...2 {
        let landing = try await admin.send([:], to: #require(Path(local: seen)))
        #expect(landing == tuesday.query("xong", "da-luu").description)
      }
      #expect(try await admin.open(seen).contains("Thay đổi này đã được lưu"))
      try await admin.open(tuesday.query("xong", "da-luu"))
      #expect(admin.page.contains("Đã lưu thay đổi") && admin.page.contains("Nghỉ phòng tránh bão số 3"))

      try await admin.send(storm, to: tuesday, .conflict)
      #expect(admin.page.contains("Lịch đã đúng như vậy rồi"))
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 1)

      let year = try await admin.open(Paths.adminYear("2026"))
      #expect(year.contains("Nghỉ, lý do: Nghỉ phòng tránh bão số 3") && year.contains("Thạch Văn Tỉnh"))
      #expect(year.contains("✎ nhập tay"))
    }
  }

  @Test("Two copies of the program with old rules in hand write the change down once", arguments: TestEngine.allCases)
  func copies(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let (change, now) = (CalendarChange.day(Day(2026, 3, 10), .off, reason: "Bão"), Moment("2026-03-02 09:00").instant)
    let officer = try world.officer(.provinceAdministrator)
    try await world.db.write { [rules = world.rules] in
      try DueReview.publish(change, under: rules, by: officer, at: now, in: $0)
    }
    await #expect(throws: CatalogueRefusal.nothingChanges) {
      try await world.db.write { [rules = world.rules] in
        try DueReview.publish(change, under: rules, by: officer, at: now, in: $0)
      }
    }
    #expect(try await world.count("SELECT COUNT(*) FROM calendar_change") == 1)
  }

  @Test("What is wrong stands beside its field, what was typed stays, and the preview leads back to it")
  func errors() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.provinceAdministrator)
      try await admin.open(tuesday)
      try await admin.send(["kind": "", "reason": "<Bão>"], to: tuesday, .unprocessableContent)
      #expect(admin.page.contains("id=\"loi-kind\"") && admin.page.contains("value=\"&lt;Bão&gt;\""))
      try await admin.send(["kind": "off", "reason": " "], to: tuesday, .unprocessableContent)
      #expect(admin.page.contains("id=\"loi-reason\""))
      try await admin.send(["kind": "none", "reason": ""], to: tuesday, .conflict)

      try await admin.open(try await admin.send(storm, to: tuesday))
      #expect(admin.hidden("reason") == "Nghỉ phòng tránh bão số 3" && admin.hidden("kind") == "off")
      try await admin.send(storm.merging(["verb": "edit"]) { $1 }, to: tuesday, .ok)
      #expect(admin.page.contains("value=\"Nghỉ phòng tránh bão số 3\"") && admin.page.contains("Ghi cho ngày này"))
    }
  }

  @Test("An agency's administrator reads the year's days and changes none")
  func readers() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      #expect(try await !admin.open(tuesday).contains("name=\"reason\""))
      let announcement = Paths.adminAnnouncement("2027")
      #expect(try await !admin.open(announcement).contains("Xem trước"))
      try await admin.open(Paths.adminAccounts)
      for verb in ["preview", "save"] {
        try await admin.open(Paths.adminNewAccount)
        try await admin.send(storm.merging(["verb": verb]) { $1 }, to: tuesday, .forbidden)
        #expect(admin.page.contains("do quản trị viên của tỉnh đặt") && admin.page.contains("Đang là"))
        try await admin.open(Paths.adminNewAccount)
        try await admin.send(["verb": verb], to: announcement, .forbidden)
      }
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 0)
    }
  }

  @Test("A year is announced once; its days are those the law gives and those typed in")
  func announce() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.provinceAdministrator)
      let (year, announcement) = (Paths.adminYear("2027"), Paths.adminAnnouncement("2027"))
      let typed = Paths.adminCalendarDay("2027", "2027-03-15")
      try await admin.open(typed)
      try await admin.save(["kind": "off", "reason": "Hoán đổi"], to: typed, site)
      #expect(try await admin.open(year).contains("Chưa công bố, tính theo luật"))
      #expect(try await admin.open(announcement).contains("Tết Nguyên đán"))

      let seen = try await admin.send(["verb": "preview"], to: announcement)
      try await site.world.rounds(of: "walk", at: site.clock.value.instant)
      try await admin.open(seen)
      #expect(admin.page.contains("Chưa công bố, tính theo luật") && admin.page.contains("Lưu thay đổi"))
      let landing = try await admin.send([:], to: #require(Path(local: seen)))

      #expect(landing == year.query("xong", "da-luu").description)
      let page = try await admin.open(landing)
      #expect(page.contains("Đã công bố") && !page.contains("Chưa công bố, tính theo luật</span>"))
      #expect(page.contains("Hoán đổi") && page.contains("Công bố lịch năm 2027"))
      let days: Int? = try await site.value("SELECT COUNT(*) FROM calendar_day WHERE day LIKE '2027%'")
      #expect(days == HolidayProposal(year: 2027, law: .vietnam).entries.count + 1)
      try await admin.open(announcement)
      #expect(admin.page.contains("đã được công bố") && !admin.page.contains("Xem trước"))
      try await admin.open(typed)
      try await admin.send([:], to: announcement, .conflict)
      #expect(admin.page.contains("Lịch đã đúng như vậy rồi"))
    }
  }

  @Test("1 January cannot be typed into a proposal, nor taken from an announced year")
  func newYear() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.provinceAdministrator)
      let (proposed, announced) = (
        Paths.adminCalendarDay("2027", "2027-01-01"), Paths.adminCalendarDay("2026", "2026-01-01")
      )
      try await admin.open(proposed)
      try await admin.send(["kind": "off", "reason": "Tết"], to: proposed, .conflict)
      #expect(admin.page.contains("Ngày 1/1 đi cùng lịch cả năm 2027"))
      try await admin.open(announced)
      try await admin.send(["kind": "none"], to: announced, .conflict)
      #expect(try await site.value("SELECT COUNT(*) FROM calendar_change") == 0)
    }
  }

  @Test(
    "Days and years that are none are not found",
    arguments: [
      "/quan-tri/lich/1999", "/quan-tri/lich/02026", "/quan-tri/lich/2100", "/quan-tri/lich/nay",
      "/quan-tri/lich/2026/ngay/2027-01-02", "/quan-tri/lich/2026/ngay/2026-02-29", "/quan-tri/lich/2026/ngay/10",
      "/quan-tri/lich/1999/cong-bo", "/quan-tri/gio-lam-viec/0", "/quan-tri/gio-lam-viec/30280/khong-co",
    ])
  func unknown(_ address: String) async throws {
    try await WorldSite.open { site in
      try await site.guest(.provinceAdministrator).open(address, .notFound)
    }
  }
}

extension WorldSite {
  /// Five dossiers whose clock runs (one of them due before the day of the tests), one that is paused, one finished.
  fileprivate func openDossiers() async throws -> (all: [String], paused: String) {
    func receive(_ matter: Matter, _ person: Person = .receptionistHoa, at place: String = Place.myBinh) async throws
      -> String
    {
      try await world.submit(matter, by: person, at: place, on: "2026-03-02 08:00") {
        $0.applicant.phone = "0912000009"
      }
    }
    let permits = [try await receive(.buildingPermit), try await receive(.resumingPermit)]
    let far = [
      try await receive(.allowance), try await receive(.landTransfer, .receptionistXuyen, at: Place.longXuyen),
    ]
    let (paused, today, done) = (
      try await receive(.buildingPermit), try await receive(.birth), try await receive(.birth)
    )
    try await world.requestSupplement(paused, by: .officerDat, on: "2026-03-02 08:30")
    try await world.finish(done, on: "2026-03-02 08:40")
    return (permits + far + [paused, today, done], paused)
  }

  fileprivate func dueDates(of codes: [String]) async throws -> [String: String] {
    var dates: [String: String] = [:]
    for code in codes { dates[code] = try await world.dueAt(of: code) }
    return dates
  }

  /// What the jobs do after a change.
  fileprivate func reviewDueDates() async throws {
    let now = clock.value.instant
    try await world.rounds(of: "walk", at: now)
    let rules = try await world.db.read { try Rulebook.load(today: now.day, with: .builtIn, in: $0) }
    for row in try await world.db.read({ try WaitingReview.next(under: rules, at: now, in: $0) }) {
      try await world.db.write { try row.work(under: rules, at: now, in: $0) }
    }
  }
}
