import Casework
import Dossiers
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import WebShared

@Suite("While the clock stands")
struct PausedTests {
  @Test("Every page says since when, because of whom, and promises no date", arguments: TestEngine.allCases)
  func elsewhere(on engine: TestEngine) async throws {
    try await PortalSite.open(on: "2026-04-20 09:00", engine: engine) { portal in
      let code = try await portal.world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.phone = "0912000001"
      }
      try await portal.world.advance(code, to: "4", on: "2026-03-03 09:00")
      try await portal.expectPause(
        of: code,
        """
        Tạm dừng tính thời hạn từ 09:00, thứ Ba 03/03/2026 vì Thuế cơ sở đang làm phần việc không tính vào thời hạn. \
        Xong phần việc đó, ngày hẹn được tính lại.
        """)

      try await portal.world.advance(code, to: "5", on: "2026-03-10 09:00")
      try await portal.expectPause(
        of: code, "Tạm dừng tính thời hạn từ 09:00, thứ Ba 03/03/2026, chờ nộp tiền. Nộp xong, ngày hẹn được tính lại.")
      try await portal.world.confirmPayment(code, on: "2026-03-11 09:00")
      #expect(try await portal.browser().open(Paths.dossier(code)).text.contains("Lẽ ra có kết quả lúc"))
    }
  }

  @Test("A leg outside the term is named by who works on it", arguments: TestEngine.allCases)
  func leg(on engine: TestEngine) async throws {
    try await PortalSite.open(on: "2026-04-20 09:00", engine: engine) { portal in
      let code = try await portal.world.submit(.birthBundle, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.phone = "0912000001"
      }
      try await portal.world.advance(code, to: "4", on: "2026-03-02 10:00")
      let counted = try #require(try await portal.world.legs(of: code).first { $0.parentStep == "4" }?.code)
      try await portal.world.finish(counted, on: "2026-03-03 09:00")
      try await portal.expectPause(
        of: code,
        """
        Tạm dừng tính thời hạn từ 09:00, thứ Ba 03/03/2026 vì BHXH cơ sở đang làm phần việc không tính vào thời hạn. \
        Xong phần việc đó, ngày hẹn được tính lại.
        """)
    }
  }

  @Test("Papers asked for while the term runs: the same words, and by when", arguments: TestEngine.allCases)
  func supplement(on engine: TestEngine) async throws {
    try await PortalSite.open(on: "2026-03-04 09:00", engine: engine) { portal in
      let code = try await portal.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.phone = "0912000001"
      }
      try await portal.world.requestSupplement(code, by: .officerDat, on: "2026-03-03 09:00")
      try await portal.expectPause(
        of: code,
        """
        Tạm dừng tính thời hạn từ 09:00, thứ Ba 03/03/2026, chờ bổ sung giấy tờ. Bổ sung xong, ngày hẹn được tính lại.
        """)
      try await portal.expectClosing(of: code, "09:00, thứ Ba 24/03/2026")
    }
  }

  @Test(
    "Before acceptance no term runs, so none stands; papers have their day all the same", arguments: TestEngine.allCases
  )
  func beforeAcceptance(on engine: TestEngine) async throws {
    try await PortalSite.open(on: "2026-03-04 09:00", engine: engine) { portal in
      let code = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      try await portal.world.requestSupplement(code, by: .receptionistHoa, on: "2026-03-02 09:00")
      let page = try await portal.browser().open(Paths.dossier(code)).text
      #expect(page.contains("chưa bắt đầu tính") && !page.lowercased().contains("tạm dừng"))
      try await portal.expectClosing(of: code, "09:00, thứ Hai 23/03/2026")
    }
  }
}

extension PortalSite {
  /// The same words on the public page, to the owner and to programs.
  fileprivate func expectPause(of code: String, _ words: String) async throws {
    let lan = browser("lan")
    for address in ["/ho-so/\(code)", "/ho-so-cua-toi/\(code)", "/ho-so/\(code)/bien-nhan", "/api/v1/dossiers/\(code)"]
    {
      let page = try await lan.open(address)
      #expect(page.status == .ok)
      #expect(page.text.contains(words), "\(address)")
      for promise in ["ẹn trả kết quả lúc", "hẹn trả kết quả.", "hẹn <time", "Còn ", "việc được đề nghị"] {
        #expect(!page.text.contains(promise), "\(address): \(promise)")
      }
    }
    let why = try await lan.open("/ho-so-cua-toi/\(code)").text.between("<summary>Thời hạn đã tính", "</details>")
    #expect(why?.contains(words) == true)
  }

  /// By when the papers are to come, wherever they are asked for.
  fileprivate func expectClosing(of code: String, _ moment: String) async throws {
    for address in ["/ho-so/\(code)", "/ho-so-cua-toi/\(code)", "/ho-so/\(code)/bo-sung"] {
      let text = try await browser("lan").open(address).text.replacing(#/<[^>]*>/#, with: "")
      #expect(text.contains("Sau \(moment) mà chưa bổ sung, hồ sơ có thể bị đóng."), "\(address)")
    }
    let messages: [String] = try await world.db.read {
      try $0.values("SELECT payload FROM outbox WHERE template = 'supplement_requested'")
    }
    #expect(messages.contains { $0.contains(moment.prefix { $0 != "/" }) })
  }
}
