import Casework
import Dossiers
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import WebShared

@Suite("Many dossiers at once, from the lists")
struct BulkTests {
  let path = Paths.worklist.appending("hang-loat")
  var confirm: Path { path.appending("xac-nhan") }

  /// Dossiers that wait for the leader's signature.
  func ready(_ count: Int, _ site: DeskSite) async throws -> [String] {
    var codes: [String] = []
    for _ in 0..<count {
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      try await site.world.advance(code, to: "3", on: "2026-03-02 08:10")
      codes.append(code)
    }
    return codes
  }

  @Test("Ticked, confirmed, done: each by itself, answered at an address that can be read again")
  func several() async throws {
    try await DeskSite.open { site, _ in
      let codes = try await ready(3, site)
      #expect(try await site.get(Paths.worklist, as: .leaderMinh).contains("Ký duyệt các hồ sơ đã chọn"))

      let page = try await site.post(
        codes.map { ("viec", "\($0)/3") }, to: confirm, from: Paths.worklist, as: .leaderMinh, .ok
      ).text
      #expect(page.contains("Xác nhận ký duyệt 3 hồ sơ") && page.contains(">Ký duyệt 3 hồ sơ</button>"))
      for code in codes { #expect(try await site.world.steps(of: code) == ["3"]) }

      // A colleague is faster with the second.
      try await site.world.sendBack(codes[1], step: "3", by: .leaderMinh, on: "2026-03-02 08:20")
      let fields = site.fields(of: page)
      let answer = try await site.post(fields, to: path, from: Paths.worklist, as: .leaderMinh)
      for _ in 1...2 {
        let outcome = try await site.follow(answer, as: .leaderMinh)
        #expect(outcome.contains("Đã ký duyệt 2 trong 3 hồ sơ. 1 hồ sơ chưa làm được"))
        #expect(outcome.contains("value=\"\(codes[1])/3\" aria-label=\"Chọn hồ sơ \(codes[1])\" checked"))
      }
      #expect(try await site.world.steps(of: codes[0]) == ["4"])
    }
  }

  @Test("Sent twice it is done once, and the second answer says so")
  func twice() async throws {
    try await DeskSite.open { site, _ in
      let codes = try await ready(2, site)
      let page = try await site.post(
        codes.map { ("viec", "\($0)/3") }, to: confirm, from: Paths.worklist, as: .leaderMinh, .ok
      ).text
      let fields = site.fields(of: page)
      let first = try await site.post(fields, to: path, from: Paths.worklist, as: .leaderMinh)
      let second = try await site.post(fields, to: path, from: Paths.worklist, as: .leaderMinh)

      #expect(try await !site.follow(first, as: .leaderMinh).contains("bạn đã gửi"))
      let again = try await site.follow(second, as: .leaderMinh)
      #expect(again.contains("Danh sách này bạn đã gửi lúc") && again.contains("Đã ký duyệt 2 hồ sơ."))
      #expect(try await site.world.count("SELECT COUNT(*) FROM dossier_event WHERE kind = 'signed'") == 2)

      // The browser's way back, with something else said: nothing is done, and it is said why.
      let other = fields.filter { $0.0 != "note" } + [("note", "Khác")]
      let refused = try await site.post(other, to: path, from: Paths.worklist, as: .leaderMinh, .conflict).text
      #expect(refused.contains("đã được gửi một lần với lựa chọn khác"))
    }
  }

  @Test("An answer is its sender's alone")
  func own() async throws {
    try await DeskSite.open { site, _ in
      let codes = try await ready(1, site)
      let page = try await site.post(
        [("viec", "\(codes[0])/3")], to: confirm, from: Paths.worklist, as: .leaderMinh, .ok
      ).text
      let answer = try await site.post(site.fields(of: page), to: path, from: Paths.worklist, as: .leaderMinh)
      let address = try #require(answer.headers[.location].flatMap(Path.init(local:)))
      _ = try await site.get(address, as: .receptionistHoa, .notFound)
      _ = try await site.get(path.appending("khong-co"), as: .leaderMinh, .notFound)
    }
  }

  @Test("What cannot be done together is left out with its reason; another agency learns nothing")
  func leftOut() async throws {
    try await DeskSite.open { site, _ in
      let codes = try await ready(1, site)
      let early = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      let page = try await site.post(
        [("viec", "\(codes[0])/3"), ("viec", "\(early)/3"), ("viec", "X/1"), ("viec", "nonsense")], to: confirm,
        from: Paths.worklist, as: .leaderMinh, .ok
      ).text
      #expect(page.contains("Xác nhận ký duyệt 1 hồ sơ") && page.contains("Để lại: 2 hồ sơ"))
      #expect(page.contains("Hồ sơ không có bước “3” đang mở cho bạn."))

      let strange = try await site.post(
        [("viec", "\(codes[0])/3")], to: confirm, from: Paths.worklist, as: .leaderLong, .ok
      ).text
      #expect(strange.contains("không thuộc phần việc của bạn") && !strange.contains("Nguyễn Thị Lan"))
      let forged = [("khoa", "k"), ("ve", "/lam-viec"), ("lam", "signOff 1 \(codes[0]) 3"), ("method", "counter")]
      let answer = try await site.post(forged, to: path, from: Paths.worklist, as: .leaderLong)
      #expect(try await site.follow(answer, as: .leaderLong).contains("Đã ký duyệt 0 trong 1 hồ sơ."))
      #expect(try await site.world.steps(of: codes[0]) == ["3"])
    }
  }

  @Test("Where a step has several ways one is chosen for all, or they are left for later")
  func ways() async throws {
    try await DeskSite.open { site, _ in
      var codes: [String] = []
      for _ in 0..<2 {
        let code = try await site.world.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
        try await site.world.advance(code, to: "3", on: "2026-03-02 08:10")
        codes.append(code)
      }
      #expect(try await site.get(Paths.worklist, as: .officerDat).contains("value=\"\(codes[0])/3\" aria-label"))
      let page = try await site.post(
        codes.map { ("viec", "\($0)/3") }, to: confirm, from: Paths.worklist, as: .officerDat, .ok
      ).text
      #expect(page.contains("Hướng xử lý chung") && page.contains("Để lại, chưa xử lý"))
      let fields = site.fields(of: page)
      let name = try #require(page.range(of: "<select class=\"half\" id=\"")).upperBound
      let way = String(page[name...].prefix { $0 != "\"" })

      let wrong = try await site.post(
        fields + [(way, "")], to: path, from: Paths.worklist, as: .officerDat, .unprocessableContent
      ).text
      #expect(wrong.contains("Chọn hướng xử lý cho bước"))
      let none = try await site.post(
        fields + [(way, "de-lai")], to: path, from: Paths.worklist, as: .officerDat)
      #expect(none.headers[.location]?.contains("chua-chon") == true)
      let answer = try await site.post(
        fields + [(way, "trinh"), ("note", "Đủ điều kiện")], to: path, from: Paths.worklist, as: .officerDat)
      #expect(try await site.follow(answer, as: .officerDat).contains("Đã chuyển bước 2 hồ sơ."))
      #expect(try await site.world.steps(of: codes[1]) == ["5"])
    }
  }

  @Test("Two hundred rows on a page, two hundred at once")
  func most() async throws {
    try await DeskSite.open { site, _ in
      let codes = try await ready(25, site)
      let short = try await site.get(Paths.worklist, as: .leaderMinh)
      #expect(short.count(of: "form=\"chon\" name=\"viec\"") == 20 && short.contains("?so-dong=200"))
      let long = try await site.get(Paths.worklist.query("so-dong", "200"), as: .leaderMinh)
      #expect(long.count(of: "form=\"chon\" name=\"viec\"") == 25)
      #expect(try await site.get(Paths.worklist.query("so-dong", "7"), as: .leaderMinh).count(of: "data-row>") == 20)

      let many = (0..<201).map { ("viec", "\(codes[0])/\($0)") }
      let refused = try await site.post(many, to: confirm, from: Paths.worklist, as: .leaderMinh, .unprocessableContent)
      #expect(refused.text.contains("tối đa 200 hồ sơ"))
    }
  }

  @Test("Nothing ticked, nothing done")
  func nothing() async throws {
    try await DeskSite.open { site, _ in
      let answer = try await site.post([], to: confirm, from: Paths.worklist, as: .leaderMinh)
      #expect(answer.headers[.location] == "/lam-viec?bao=chua-chon")
      #expect(
        try await site.get(Paths.worklist.query("bao", "chua-chon"), as: .leaderMinh).contains("chưa chọn hồ sơ nào"))
    }
  }
}
