import Casework
import Desk
import Dossiers
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import TestSupport
import WebShared

@Suite("The worklist of an official")
struct WorklistTests {
  @Test("What is due first stands on top, with its step and its unit")
  func dueFirst() async throws {
    try await DeskSite.open(at: "2026-03-02 10:00") { site, _ in
      let slow = try await site.world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      let quick = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

      let page = try await site.get(Paths.worklist.query("cua", "co-quan"), as: .receptionistHoa)
      let first = try #require(page.range(of: ">\(quick.suffix(4))</code>"))
      let second = try #require(page.range(of: ">\(slow.suffix(4))</code>"))
      #expect(first.lowerBound < second.lowerBound)
      #expect(page.contains("Thủ tục đăng ký khai sinh") && page.contains("Nguyễn Thị Lan"))
      #expect(page.contains("Tư pháp - Hộ tịch"))
    }
  }

  @Test("An online dossier waits for reception at the counter")
  func online() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      let page = try await site.get(Paths.worklist, as: .receptionistHoa)
      #expect(page.contains(Paths.deskDossier(code).description))
      #expect(page.contains("nộp trực tuyến, chờ tiếp nhận"))
    }
  }

  @Test("Overdue and due today have their words, counts come with the rows")
  func filters() async throws {
    try await DeskSite.open(at: "2026-03-02 16:00") { site, clock in
      try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      let today = try await site.get(Paths.worklist.query("loc", "hom-nay"), as: .officerHa)
      #expect(today.contains("còn 1 giờ làm việc") && today.contains("class=\"tag warn\""))

      clock.change { $0 = "2026-03-03 09:00" }
      let late = try await site.get(Paths.worklist.query("loc", "qua-han"), as: .officerHa)
      #expect(late.contains("quá hạn 2 giờ làm việc") && late.contains("class=\"tag bad\""))
      #expect(try await site.get(Paths.worklist.query("loc", "hom-nay"), as: .officerHa).contains("class=\"empty\""))
    }
  }

  @Test("Another agency's work is not shown, and a specialist does not see the whole agency")
  func rights() async throws {
    try await DeskSite.open { site, _ in
      try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      for person in [Person.receptionistLong, .officerLong, .leaderLong] {
        #expect(try await site.get(Paths.worklist.query("cua", "co-quan"), as: person).contains("class=\"empty\""))
      }
      let page = try await site.get(Paths.worklist.query("cua", "co-quan"), as: .officerHa)
      #expect(page.contains("class=\"empty\"") && !page.contains("Cả cơ quan"))
    }
  }

  @Test("Words the address does not know show the list all the same")
  func nonsense() async throws {
    try await DeskSite.open { site, _ in
      let path = Paths.worklist.query("cua", "ai-đó").query("viec", "<x>").query("loc", "1").query("sau", "abc-")
      let page = try await site.get(path, as: .officerHa)
      #expect(page.contains("Việc cần làm"))
    }
  }

  @Test("A long list goes on by key, without a row twice or left out")
  func pages() async throws {
    try await DeskSite.open { site, _ in
      var codes: Set<String> = []
      for _ in 0..<45 {
        codes.insert(try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00"))
      }
      var path: String? = Paths.worklist.description
      var seen: [String] = []
      while let next = path {
        let page = try await site.client.get(try #require(Path(local: next)), as: Person.officerHa.login).text
        seen += codes.filter { page.contains(Paths.deskDossier($0).description) }
        path = page.components(separatedBy: "class=\"next\" href=\"").dropFirst().first
          .map { String($0.prefix { $0 != "\"" }) }
      }
      #expect(seen.count == 45 && Set(seen) == codes)
    }
  }

  @Test("A task is taken from the list; who comes second is told so")
  func take() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      #expect(try await site.get(Paths.worklist, as: .officerHa).contains("value=\"\(code)/2\" data-take"))

      let taken = try await site.post(
        [("viec", "\(code)/2")], to: Paths.worklist.appending("nhan-viec"), from: Paths.worklist, as: .officerHa)
      #expect(taken.headers[.location] == "/lam-viec?bao=da-nhan")
      #expect(try await site.world.dossier(code).state.holders["2"] == site.world.code(.officerHa))
      #expect(try await site.get(Paths.worklist.query("cua", "toi"), as: .officerHa).contains(code.suffix(4)))

      let late = try await site.post(
        [("viec", "\(code)/2")], to: Paths.worklist.appending("nhan-viec"), from: Paths.worklist, as: .officerHanh)
      #expect(late.headers[.location] == "/lam-viec?bao=da-co-nguoi")
      try await site.post(
        [("viec", "\(code)/2")], to: Paths.worklist.appending("nhan-viec"), from: Paths.worklist, as: .officerLong,
        .forbidden)
      let again = try await site.post(
        [("viec", "\(code)/1"), ("ve", "/lam-viec?cua=co-quan")], to: Paths.worklist.appending("nhan-viec"),
        from: Paths.worklist,
        as: .receptionistHoa)
      #expect(again.headers[.location] == "/lam-viec?cua=co-quan&bao=da-co-nguoi")
    }
  }

  @Test("What is no task cannot be taken", arguments: ["", "x", "/", "a/b", "000.01.21.H01-260302-9999/2"])
  func takeNonsense(_ task: String) async throws {
    try await DeskSite.open { site, _ in
      let wanted: HTTPResponse.Status = task.hasPrefix("a/") || task.hasPrefix("000") ? .notFound : .badRequest
      try await site.post(
        [("viec", task)], to: Paths.worklist.appending("nhan-viec"), from: Paths.worklist, as: .officerHa, wanted)
    }
  }

  @Test("The way back after taking never leaves this site")
  func wayBack() async throws {
    try await DeskSite.open { site, _ in
      let code = try await site.world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
      let taken = try await site.post(
        [("viec", "\(code)/2"), ("ve", "https://evil.example/")], to: Paths.worklist.appending("nhan-viec"),
        from: Paths.worklist,
        as: .officerHa)
      #expect(taken.headers[.location] == "/lam-viec?bao=da-nhan")
    }
  }
}
