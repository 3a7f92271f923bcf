import Casework
import Dossiers
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import WebShared

@Suite("Submitting online, without a script")
struct SubmitTests {
  @Test("From the first page to the receipt; sent twice, it is the same receipt")
  func wholeWay() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")
      #expect(try await visitor.tell(Browser.person, draft).location == "\(draft)/to-khai")
      #expect(
        try await visitor.tell(["hoi-spouse": "Trần Thị Mai", "hoi-wedding": "5/3/2026"], "\(draft)/to-khai").location
          == "\(draft)/giay-to")
      let paper = Browser.Upload(field: "giay-2", name: "giấy chứng sinh.pdf", bytes: Array("%PDF-1.4".utf8))
      #expect(try await visitor.send(files: [paper], to: "\(draft)/giay-to").location == "\(draft)/xem-lai")
      #expect(try await visitor.open("\(draft)/xem-lai").text.contains("giấy chứng sinh.pdf"))

      let first = try await visitor.send(["cam-doan": "co"], to: "\(draft)/xem-lai")
      let second = try await visitor.send(["cam-doan": "co"], to: "\(draft)/xem-lai", from: "/")

      #expect(first.status == .seeOther)
      #expect(first.location == second.location)
      #expect(try await portal.world.count("SELECT COUNT(*) FROM dossier") == 1)
      let code = try #require(first.location.between("/ho-so/", "/"))
      let file = try await portal.world.file(of: code)
      #expect(file.dossier.applicant.name == "Nguyễn Thị Lan")
      #expect(file.dossier.applicant.personalID == "089190001234")
      #expect(file.answers == ["spouse": "Trần Thị Mai", "wedding": "2026-03-05"])
      #expect(file.papers.map(\.fileName) == ["giấy chứng sinh.pdf"])
      #expect(file.papers.first?.mediaType == "application/pdf")

      let receipt = try await visitor.open(first.location)
      #expect(receipt.status == .ok)
      // Eight working hours from Monday 09:00.
      #expect(receipt.text.contains("trước <time datetime=\"2026-03-03T09:00:00+07:00\">"))
    }
  }

  @Test("Every error stands beside its field, what was typed stays, and stays in the draft too")
  func errors() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")

      let answer = try await visitor.tell(
        ["loai": "person", "ho-ten": "", "so-dinh-danh": "12<b>", "dien-thoai": "0912"], draft)

      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Có 4 chỗ cần sửa"))
      #expect(answer.text.contains("value=\"12&lt;b&gt;\""))
      #expect(try await visitor.open("\(draft)/nguoi-nop").text.contains("value=\"12&lt;b&gt;\""))
    }
  }

  @Test("A wrong answer to a question of the form is told in the words of the form")
  func wrongAnswer() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")
      let answer = try await visitor.tell(["hoi-spouse": " ", "hoi-wedding": "31/02/2026"], "\(draft)/to-khai")
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("<a href=\"#hoi-spouse\">Hãy điền “Họ tên vợ hoặc chồng”.</a>"))
      #expect(answer.text.contains("value=\"31/02/2026\""))
    }
  }

  @Test("An incomplete draft is not submitted; the page leads to each thing that is missing")
  func incomplete() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")

      let answer = try await visitor.send(["cam-doan": "co"], to: "\(draft)/xem-lai")

      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("href=\"\(draft)/nguoi-nop\">Nhập họ và tên"))
      #expect(answer.text.contains("href=\"\(draft)/giay-to\">Chọn tệp “Giấy chứng sinh”"))
      #expect(try await portal.world.count("SELECT COUNT(*) FROM dossier") == 0)
    }
  }

  @Test("A file that no office can open is refused by its content, the others stay; a file can be taken out again")
  func files() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")
      let page = "\(draft)/giay-to"
      let program = Browser.Upload(field: "giay-2", name: "../../anh.pdf", bytes: [0x4d, 0x5a, 0x90, 0])
      let empty = Browser.Upload(field: "giay-khac", name: "trống.pdf", bytes: [])
      let picture = Browser.Upload(
        field: "giay-2", name: "anh.png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

      let answer = try await visitor.send(files: [program, picture, empty], to: page)

      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Không đọc được tệp “anh.pdf”"))
      #expect(answer.text.contains("Tệp “trống.pdf” không có nội dung"))
      #expect(answer.text.contains("✓ anh.png"))
      let id = try #require(answer.text.between("name=\"bo\" value=\"", "\""))
      #expect(try await visitor.send(["bo": id], files: [], to: page).location == page)
      #expect(try await !visitor.open(page).text.contains("anh.png"))
    }
  }

  @Test("A paper may come to the counter instead of a file")
  func onPaper() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")
      #expect(try await visitor.send(files: [], to: "\(draft)/giay-to").status == .unprocessableContent)
      #expect(
        try await visitor.send(["mang-2": "co"], files: [], to: "\(draft)/giay-to").location == "\(draft)/xem-lai")
      #expect(try await visitor.open("\(draft)/xem-lai").text.contains("sẽ mang bản giấy đến"))
    }
  }

  @Test("A draft opens in its own browser only, whoever has the address")
  func strangers() async throws {
    try await PortalSite.open { (portal) async throws in
      let draft = try await portal.browser().begin("1.000894")
      for stranger in [portal.browser(), portal.browser("binh")] {
        for step in ["noi-nop", "nguoi-nop", "to-khai", "giay-to", "xem-lai"] {
          #expect(try await stranger.open("\(draft)/\(step)").status == .forbidden)
        }
        #expect(try await stranger.tell(Browser.person, draft).status == .forbidden)
        #expect(try await stranger.send(["cam-doan": "co"], to: "\(draft)/xem-lai", from: "/").status == .forbidden)
        #expect(try await stranger.send([:], to: "\(draft)/xem-lai/xoa", from: "/").status == .forbidden)
      }
    }
  }

  @Test("When the session ends while somebody types, nothing of it is lost and nothing is shown")
  func sessionEnds() async throws {
    try await PortalSite.open { (portal) async throws in
      let lan = portal.browser("lan")
      let draft = try await lan.begin("1.000894")
      #expect(try await lan.open("\(draft)/nguoi-nop").text.contains("value=\"Nguyễn Thị Lan\""))
      lan.cookies.change { $0["__Host-phien"] = nil }

      #expect(try await lan.tell(["ho-ten": "Nguyễn Thị Lan Anh"], draft).location == "\(draft)/nguoi-nop")
      let page = try await lan.open("\(draft)/nguoi-nop")
      #expect(page.location.hasPrefix("/dang-nhap?tiep="))
      #expect(!page.text.contains("Lan Anh"))

      lan.cookies.change { $0["__Host-phien"] = "lan" }
      #expect(try await lan.open("\(draft)/nguoi-nop").text.contains("value=\"Nguyễn Thị Lan Anh\""))
      #expect(try await lan.open("/ho-so-cua-toi").text.contains("Đang làm dở"))
    }
  }

  @Test(
    "Only agencies that solve the procedure can be chosen",
    arguments: ["", "883", "89", "89-06", "x' OR 1=1", "30280 "])
  func places(_ code: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let answer = try await portal.browser().send(
        ["noi-nop": code], to: "/nop-ho-so/1.000894", from: "/nop-ho-so/1.000894?huyen=883")
      #expect(answer.status == (code == "30280 " ? .seeOther : .unprocessableContent))
    }
  }

  @Test("What is not submitted online, or does not exist, leads to its page")
  func notOnline() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      #expect(try await visitor.open("/nop-ho-so/9.000002").location == "/thu-tuc/9.000002")
      #expect(try await visitor.open("/nop-ho-so/nothing").location == "/thu-tuc/nothing")
      #expect(try await visitor.open("/nop-ho-so/1.000894/unknown/nguoi-nop").status == .notFound)
    }
  }

  @Test("A draft can be thrown away")
  func discard() async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")
      #expect(
        try await visitor.send([:], to: "\(draft)/xem-lai/xoa", from: "\(draft)/xem-lai").location
          == "/thu-tuc/1.000894")
      #expect(try await visitor.open("\(draft)/nguoi-nop").status == .notFound)
    }
  }

  @Test("Hostile texts are only texts", arguments: HostileText.all)
  func hostile(_ text: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let visitor = portal.browser()
      let draft = try await visitor.begin("1.000894")
      var typed = Browser.person
      typed["ho-ten"] = text
      let told = try await visitor.tell(typed, draft)
      #expect([.seeOther, .unprocessableContent].contains(told.status))
      _ = try await visitor.tell(["hoi-spouse": text, "hoi-wedding": text], "\(draft)/to-khai")
      for step in ["nguoi-nop", "to-khai", "giay-to", "xem-lai"] {
        let page = try await visitor.open("\(draft)/\(step)")
        #expect(page.status == .ok)
        #expect(!page.text.contains("<script>alert"))
      }
    }
  }
}

enum HostileText {
  static let all = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' OR '1'='1", "{{7*7}}", "%00%0d%0a",
    "../../etc/passwd",
    "\u{202E}ngược", String(repeating: "á", count: 5_000), "🙂👨‍👩‍👧", "a\r\nSet-Cookie: x=1",
  ]
}

extension Browser {
  /// Who submits, as people type it.
  static let person = [
    "loai": "person", "ho-ten": "Nguyễn Thị Lan", "so-dinh-danh": "089 190 001 234", "dien-thoai": "0912 345 678",
    "dia-chi": "Khóm 1, phường Mỹ Bình",
  ]

  /// Chooses Mỹ Bình; the address of the draft without its step.
  func begin(_ procedure: String) async throws -> String {
    let answer = try await send(
      ["huyen": "883", "noi-nop": Place.myBinh], to: "/nop-ho-so/\(procedure)",
      from: "/nop-ho-so/\(procedure)?huyen=883")
    #expect(answer.status == .seeOther)
    return String(answer.location.dropLast("/nguoi-nop".count))
  }

  /// Sends a page of a draft; its fields in any order.
  func tell(_ fields: [String: String], _ address: String) async throws -> TestResponse {
    let address = address.hasSuffix("to-khai") ? address : address + "/nguoi-nop"
    return try await send(fields, to: address)
  }
}
