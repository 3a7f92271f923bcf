import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing
import WebShared

@Suite("A feature is on the site by standing in the list")
struct MemoOnSiteTests {
  private static let entry = "aria-current=\"true\">Ghi nhớ</a>"

  @Test("Its page and its entry are in the portal, for those it is for")
  func portal() async throws {
    try await WorldSite.open(adding: .memo) { site in
      let lan = try await site.guest(.lan)
      #expect(try await lan.open(Paths.memos).contains(Self.entry))
      #expect(try await lan.open(Paths.home).contains("href=\"/ghi-nho\""))

      let stranger = site.guest()
      #expect(try await !stranger.open(Paths.home).contains("/ghi-nho"))
      try await stranger.open(Paths.memos, .seeOther)
    }
  }

  @Test("Its pages know its settings")
  func settings() async throws {
    try await WorldSite.open(adding: .memo) { site in
      let lan = try await site.guest(.lan)
      #expect(try await lan.open(Paths.memos).contains("được giữ 30 ngày"))
    }
    try await WorldSite.open(adding: .memo, with: ["MOTCUA_MEMO_DAYS": "7"]) { site in
      let lan = try await site.guest(.lan)
      #expect(try await lan.open(Paths.memos).contains("được giữ 7 ngày"))
    }
  }

  @Test("Its entry stands in its place in the bar of the desk, and is shown to no other official")
  func desk() async throws {
    try await WorldSite.open(adding: .memo) { site in
      let leader = try await site.guest(.leaderMinh)
      #expect(try await leader.open(Paths.deskMemos).contains(Self.entry))
      let bar = try await leader.open(Paths.worklist)
      let places = try ["Việc cần làm", "Ghi nhớ", "Tìm hồ sơ"].map { try #require(bar.range(of: ">\($0)</a>")) }
      #expect(places[0].upperBound < places[1].lowerBound && places[1].upperBound < places[2].lowerBound)

      let officer = try await site.guest(.officerHa)
      #expect(try await !officer.open(Paths.worklist).contains("/lam-viec/ghi-nho"))
      try await officer.open(Paths.deskMemos, .forbidden)
    }
  }

  @Test("In the administration it is a part among the parts, with its line on the first page")
  func administration() async throws {
    try await WorldSite.open(adding: .memo) { site in
      let province = try await site.guest(.provinceAdministrator)
      let page = try await province.open(Paths.adminMemos)
      #expect(page.contains("aria-current=\"page\">Ghi nhớ</a>"))
      #expect(page.contains("aria-current=\"true\">Quản trị</a>"))
      #expect(try await province.open(Paths.admin).contains("Một dòng về ghi nhớ."))

      let agency = try await site.guest(.administratorTam)
      #expect(try await !agency.open(Paths.admin).contains("Ghi nhớ"))
    }
  }

  @Test("Programs reach it, and the table of routes names its rules and areas")
  func routes() async throws {
    try await WorldSite.open(adding: .memo) { site in
      let answer = try await site.client.execute(uri: "/api/v1/memos", method: .get)
      #expect(answer.text == "{\"filed\":0}")
      let own = site.table.entries.filter { $0.pattern.hasSuffix("/ghi-nho") || $0.pattern.hasSuffix("/memos") }
      #expect(
        Set(own.map { "\($0.area.name): \($0.access)" }) == [
          "portal: citizen", "desk: role leader", "administration: role province_administrator", "api: anyone",
        ])
    }
  }

  @Test("Its style is in the page of citizens and in the file of officials, under new names")
  func style() async throws {
    let files = Shared<[String]>([])
    for isThere in [false, true] {
      try await WorldSite.open(adding: isThere ? .memo : nil) { site in
        let page = try await site.client.get(Paths.home)
        #expect(page.text.contains(".memo{color:#123456}") == isThere)
        let desk = try await site.client.get(Paths.deskSignIn).text
        let file = try #require(desk.firstMatch(of: /\/assets\/desk-[0-9a-f]+\.css/)).output
        let css = try await site.client.execute(uri: String(file), method: .get)
        #expect(css.text.contains(".memo{color:#123456}") == isThere)
        files.change { $0.append(String(file)) }
      }
    }
    #expect(Set(files.value).count == 2)
  }

  @Test("Its form is printed at the desk and by the owner, once there is one")
  func form() async throws {
    try await WorldSite.open(adding: .memo) { site in
      let code = try await site.world.submit(.birth, by: .lan, on: "2026-03-02 08:00")
      let (counter, lan) = (try await site.guest(.receptionistHoa), try await site.guest(.lan))
      try await counter.open("/lam-viec/ho-so/\(code)/in/phieu-ghi-nho", .notFound)
      #expect(try await lan.open("/ho-so/\(code)/phieu-ghi-nho").contains("Chưa có phiếu ghi nhớ"))

      try await site.world.writeMemo("mang theo bản chính", on: code, by: .leaderMinh, at: "2026-03-02 08:30")

      let link = "in/phieu-ghi-nho\" data-key=\"i\">Phiếu ghi nhớ</a>"
      #expect(try await counter.open("/lam-viec/ho-so/\(code)").contains(link))
      let sheet = "Ghi nhớ của \(code): mang theo bản chính"
      #expect(try await counter.open("/lam-viec/ho-so/\(code)/in/phieu-ghi-nho").contains(sheet))
      #expect(try await lan.open("/ho-so-cua-toi/\(code)").contains("In phiếu ghi nhớ"))
      #expect(try await lan.open("/ho-so/\(code)/phieu-ghi-nho").contains(sheet))
    }
  }
}
