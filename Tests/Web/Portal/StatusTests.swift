import Casework
import Dossiers
import HTTPTypes
import HummingbirdTesting
import Markup
import TestSupport
import Testing
import WebShared

@Suite("The public page of a dossier")
struct StatusTests {
  @Test(
    "A code is found however people type it",
    arguments: [
      "000.01.21.H01-260302-0001", "000.01.21.h01-260302-0001", " 000 01 21 H01 260302 0001 ", "0000121H012603020001",
      "0000121h01-2603020001", "OOO.O1.21.HO1-26O3O2-OOO1", "000,01,21,H01–260302–0001",
    ])
  func typed(_ text: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.birth, by: .visitor, on: "2026-03-02 08:30")
      let answer = try await portal.browser().open(Paths.lookUp.query("ma", text))
      #expect(answer.location == Paths.dossier(code).description)
      // The address itself may be typed too; it leads to the same dossier.
      let page = try await portal.browser().open(Paths.dossier(text))
      #expect(page.status == .ok || page.location == Paths.dossier(code).description)
    }
  }

  @Test(
    "What can be no code is told beside the field",
    arguments: ["abc", "123", "000.01.21.H01-269902-0001", "🙂", "' OR 1=1 --"])
  func wrong(_ text: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let answer = try await portal.browser().open(Paths.lookUp.query("ma", text))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("<a href=\"#ma\">Mã hồ sơ không đúng."))
    }
  }

  @Test("A code nobody has is a friendly 404 with the code to be mended")
  func unknown() async throws {
    try await PortalSite.open { (portal) async throws in
      for code in ["000.01.21.H01-260302-9999", "x", "%3Cb%3E"] {
        let answer = try await portal.browser().open("/ho-so/\(code)")
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("Không tìm thấy hồ sơ này"))
      }
    }
  }

  @Test("In no stage does it tell who the applicant is")
  func noPersonalData() async throws {
    try await PortalSite.open { (portal) async throws in
      let world = portal.world
      let secrets = [
        "Lê Văn Khách", "089190001234", "0912000003", "khach@vidu.vn", "Số 1 đường Bí Mật", "Thiếu giấy bí mật",
      ]
      let code = try await world.submit(.buildingPermit, by: .visitor, on: "2026-03-02 08:30") {
        $0.applicant.personalID = "089190001234"
        $0.applicant.email = "khach@vidu.vn"
        $0.applicant.address = "Số 1 đường Bí Mật"
      }
      func look(_ stage: Stage, _ words: String) async throws {
        #expect(try await world.stage(of: code) == stage)
        let page = try await portal.browser().open(Paths.dossier(code))
        #expect(page.status == .ok)
        #expect(page.text.contains(words), "\(stage)")
        for secret in secrets { #expect(!page.text.contains(secret), "\(stage): \(secret)") }
      }
      try await look(.submitted, "đang chờ cơ quan xem")
      try await world.accept(code, on: "2026-03-02 09:00")
      try await look(.received, "Hẹn trả kết quả lúc")
      try await world.requestSupplement(code, reason: "Thiếu giấy bí mật", by: .officerDat, on: "2026-03-02 10:00")
      try await look(.awaitingSupplement, "Bạn cần bổ sung giấy tờ")
      try await world.supply(code, by: .visitor, on: "2026-03-02 11:00")
      try await world.advance(code, to: "5", on: "2026-03-02 13:00")
      try await look(.decided, "Đã có kết quả")
      try await world.finish(code, on: "2026-03-02 14:00")
      try await look(.returned, "Đã trả kết quả")
    }
  }

  @Test("A late dossier says that it is late")
  func late() async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:30")
      portal.now("2026-04-02 09:00")
      let page = try await portal.browser().open(Paths.dossier(code)).text
      #expect(page.contains("<h1>Hồ sơ đang trễ hẹn</h1>"))
      #expect(page.contains("Quá hạn 13 ngày làm việc"))
    }
  }

  @Test("A browser's copy holds for ten minutes, unless something happened; its policy stays")
  func copies() async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.birth, by: .visitor, on: "2026-03-02 08:30")
      let visitor = portal.browser()
      let first = try await visitor.open(Paths.dossier(code))
      let tag = try #require(first.headers[.eTag])

      let again = try await visitor.open(Paths.dossier(code).description, headers: [.ifNoneMatch: tag])
      #expect(again.status == .notModified)
      #expect(again.headers[.contentSecurityPolicy] == first.headers[.contentSecurityPolicy])

      try await portal.world.accept(code, on: "2026-03-02 09:00")
      #expect(try await visitor.open(Paths.dossier(code).description, headers: [.ifNoneMatch: tag]).status == .ok)
      let lan = try await portal.browser("lan").open(Paths.dossier(code).description, headers: [.ifNoneMatch: tag])
      #expect(lan.status == .ok)
      #expect(lan.headers[.eTag] == nil)
    }
  }
}
