import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing
import WebShared

@Suite("A leader signs several at once")
struct SignSeveralTests {
  let path = Paths.worklist.appending("ky-duyet")

  @Test("Each in its own transaction; what was not possible is named with its reason")
  func several() async throws {
    try await DeskSite.open { site, _ in
      var ready: [String] = []
      for _ in 0..<3 {
        let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
        try await site.world.advance(code, to: "3", on: "2026-03-02 08:10")
        ready.append(code)
      }
      let early = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      #expect(try await site.get(Paths.worklist, as: .leaderMinh).contains("Ký duyệt các hồ sơ đã chọn"))

      let page = try await site.post(
        (ready + [early]).map { ("viec", "\($0)/3") }, to: path, from: Paths.worklist, as: .leaderMinh, .ok
      ).text
      #expect(page.contains("Đã ký 3 trong 4 hồ sơ."))
      #expect(page.contains("Hồ sơ không có bước “3” đang mở cho bạn."))
      for code in ready { #expect(try await site.world.steps(of: code) == ["4"]) }
      #expect(try await site.world.steps(of: early) == ["2"])

      let again = try await site.post(
        ready.map { ("viec", "\($0)/3") }, to: path, from: Paths.worklist, as: .leaderMinh, .ok
      ).text
      #expect(again.contains("Đã ký 0 trong 3 hồ sơ."))
    }
  }

  @Test("Another agency's leader signs nothing here, and nobody without the role comes in")
  func rights() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.advance(code, to: "3", on: "2026-03-02 08:10")
      let page = try await site.post([("viec", "\(code)/3")], to: path, from: Paths.worklist, as: .leaderLong, .ok).text
      #expect(page.contains("Bạn không được giao việc “Ký duyệt” của hồ sơ này."))
      #expect(try await site.world.steps(of: code) == ["3"])
      try await site.post([("viec", "\(code)/3")], to: path, from: Paths.worklist, as: .officerHa, .forbidden)
    }
  }

  @Test("Nothing ticked, nothing signed")
  func nothing() async throws {
    try await DeskSite.open { site, _ in
      let answer = try await site.post([], to: path, from: Paths.worklist, as: .leaderMinh)
      #expect(answer.headers[.location] == "/lam-viec?bao=chua-chon")
      #expect(
        try await site.get(Paths.worklist.query("bao", "chua-chon"), as: .leaderMinh).contains("chưa chọn hồ sơ nào"))
    }
  }
}
