import Casework
import Dossiers
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import NIOCore
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("The owner's pages of a dossier")
struct OwnerTests {
  @Test(
    "Who is the owner gets in; everybody else does not",
    arguments: [
      "/ho-so-cua-toi/{code}", "/ho-so/{code}/bien-nhan", "/ho-so/{code}/giay-tiep-nhan", "/ho-so/{code}/bo-sung",
      "/ho-so/{code}/rut",
    ])
  func access(_ pattern: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      let other = try await portal.world.submit(.birth, by: .binh, on: "2026-03-02 08:30")
      let address = pattern.replacing("{code}", with: code)
      #expect(try await portal.browser("lan").open(address).status == .ok)
      #expect(try await portal.browser("binh").open(address).status == .forbidden)
      #expect(try await portal.browser("ha").open(address).status == .forbidden)
      #expect(try await portal.browser().open(address).location.hasPrefix("/dang-nhap?tiep="))

      let key = portal.link.text(for: code)
      #expect(try await portal.browser().open("\(address)?khoa=\(key)").status == .ok)
      let flipped = (key.first == "A" ? "B" : "A") + key.dropFirst()
      for wrong in [portal.link.text(for: other), flipped, "", "x", key + "A", String(key.dropLast())] {
        #expect(try await portal.browser().open("\(address)?khoa=\(wrong)").status == .seeOther)
        #expect(try await portal.browser("binh").open("\(address)?khoa=\(wrong)").status == .forbidden)
      }
    }
  }

  @Test(
    "Who has signed in with another number is told the way in, in a citizen's words",
    arguments: ["/ho-so-cua-toi/{code}", "/ho-so/{code}/bo-sung", "/ho-so/{code}/rut", "/ho-so/{code}/bien-nhan"])
  func relative(_ pattern: String) async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      for who in ["binh", "ha"] {
        let page = try await portal.browser(who).open(pattern.replacing("{code}", with: code))
        #expect(page.status == .forbidden)
        #expect(page.text.contains("đăng nhập bằng số điện thoại ghi trong hồ sơ, hoặc mở liên kết riêng"))
        #expect(!page.text.contains("người quản trị") && !page.text.contains("Nguyễn Thị Lan"))
      }
    }
  }

  @Test("No form token can be turned into a private link")
  func noOracle() async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      for holder in [code, "motcua private link", "file \(code)"] {
        let thief = portal.browser()
        thief.cookies.change { $0["__Host-khach"] = holder }
        let token = try await thief.open("/nop-ho-so/1.000894?huyen=883").text.between("name=\"_csrf\" value=\"", "\"")
        #expect(try await thief.open("/ho-so-cua-toi/\(code)?khoa=\(token ?? "")").status == .seeOther)
      }
    }
  }

  @Test("The page tells the whole story, but no decision before it is signed")
  func story() async throws {
    try await PortalSite.open { (portal) async throws in
      let world = portal.world
      let code = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:30")
      try await world.accept(code, on: "2026-03-02 09:00")
      let result = SubmittedPaper(name: "Giấy phép", kind: "original", file: try await world.sent("gp"))
      try await world.decide(
        code, .denied, summary: "Lý do bí mật", papers: [result], by: .officerDat, on: "2026-03-02 10:00")
      try await portal.world.db.write { tx in
        guard case .officer(let officer) = world.actor(.officerDat) else { return }
        try AccessLog.record(
          .dossier(code), for: "worklist", by: officer, at: ("2026-03-02 10:00" as Moment).instant, in: tx)
      }

      let before = try await portal.browser("lan").open("/ho-so-cua-toi/\(code)").text
      #expect(before.contains("Cơ quan tiếp nhận hồ sơ"))
      #expect(before.contains("Lý Quốc Đạt"))
      for secret in ["Lý do bí mật", "Không đồng ý", "Giấy phép</a>"] { #expect(!before.contains(secret), "\(secret)") }

      try await world.advance(code, to: "5", on: "2026-03-02 13:00")
      let after = try await portal.browser("lan").open("/ho-so-cua-toi/\(code)").text
      for told in ["Lý do bí mật", "Không đồng ý giải quyết", "Giấy phép</a>"] {
        #expect(after.contains(told), "\(told)")
      }

      // Its file was lost from the folder.
      let paper = try #require(try await world.file(of: code).papers.last)
      let lost = try await portal.browser("lan").open("/ho-so/\(code)/giay-to/\(paper.id)")
      #expect(lost.status == .notFound && lost.text.contains("Không tìm thấy tệp “gp.pdf” trong kho giấy tờ"))
    }
  }

  @Test("Papers are handed out as files, to the owner, and only those of the dossier")
  func papers() async throws {
    try await PortalSite.open { (portal) async throws in
      let lan = portal.browser("lan")
      let draft = try await lan.begin("1.000894")
      _ = try await lan.tell(Browser.person, draft)
      _ = try await lan.tell(["hoi-spouse": "Mai"], "\(draft)/to-khai")
      let name = "giấy \u{22}lạ\u{22}.pdf".replacing("\"", with: "%22")
      _ = try await lan.send(
        files: [.init(field: "giay-2", name: name, bytes: Array("%PDF-1.4 x".utf8))], to: "\(draft)/giay-to")
      let sent = try await lan.send(["cam-doan": "co"], to: "\(draft)/xem-lai")
      let code = try #require(sent.location.between("/ho-so/", "/"))
      let paper = try #require(try await portal.world.file(of: code).papers.first)
      let other = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")

      let file = try await lan.open("/ho-so/\(code)/giay-to/\(paper.id)")
      #expect(String(buffer: file.body) == "%PDF-1.4 x")
      #expect(file.headers[.contentType] == "application/pdf")
      #expect(
        file.headers[.contentDisposition]?.hasPrefix(
          "attachment; filename=\"gi_y__l__.pdf\"; filename*=UTF-8''gi%E1%BA%A5y") == true)
      #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)

      for wrong in ["\(paper.id + 1)", "0", "x", "-1", "..%2f..", "99999999999999999999"] {
        #expect(try await lan.open("/ho-so/\(code)/giay-to/\(wrong)").status == .notFound)
      }
      #expect(try await lan.open("/ho-so/\(other)/giay-to/\(paper.id)").status == .notFound)
      #expect(try await portal.browser("binh").open("/ho-so/\(code)/giay-to/\(paper.id)").status == .forbidden)
    }
  }

  @Test("What is missing is asked for, sent with files, and the dossier goes on")
  func supply() async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.buildingPermit, by: .visitor, on: "2026-03-02 08:30")
      try await portal.world.requestSupplement(
        code, items: ["Bản vẽ <móng>", "Sổ đỏ"], reason: "Còn thiếu", by: .receptionistHoa, on: "2026-03-02 08:45")
      let key = portal.link.text(for: code)
      let (visitor, address) = (portal.browser(), "/ho-so/\(code)/bo-sung?khoa=\(key)")
      #expect(
        try await visitor.open("/ho-so-cua-toi/\(code)?khoa=\(key)").text.contains("<li>Bản vẽ &lt;móng&gt;</li>"))

      let empty = try await visitor.send(files: [], to: address)
      #expect(empty.status == .unprocessableContent)
      let pdf = Browser.Upload(field: "giay-1", name: "ve.pdf", bytes: Array("%PDF-1.4".utf8))
      let wrong = try await visitor.send(
        files: [pdf, .init(field: "giay-2", name: "so.exe", bytes: [0x4d, 0x5a])], to: address)
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("Không đọc được tệp “so.exe”"))
      let kept = try #require(wrong.text.between("name=\"da-tai\" value=\"", "\""))

      let done = try await visitor.send(["da-tai": kept, "note": "Xin gửi"], files: [], to: address)
      #expect(done.location == "/ho-so-cua-toi/\(code)?khoa=\(key)&xong=bo-sung")
      let file = try await portal.world.file(of: code)
      #expect(file.papers.last?.fileName == "ve.pdf")
      #expect(file.papers.last?.name == "Bản vẽ <móng>")
      #expect(try await portal.world.stage(of: code) == .submitted)
    }
  }

  @Test("A file can only be carried along by whoever sent it")
  func forgedFile() async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.buildingPermit, by: .lan, on: "2026-03-02 08:30")
      try await portal.world.requestSupplement(code, by: .receptionistHoa, on: "2026-03-02 08:45")
      let forged = "AAAA giay-1 \(String(repeating: "0", count: 64)) 5 application/pdf a.pdf"
      let answer = try await portal.browser("lan").send(["da-tai": forged], files: [], to: "/ho-so/\(code)/bo-sung")
      #expect(answer.status == .unprocessableContent)
      #expect(try await portal.world.file(of: code).papers.isEmpty)
    }
  }

  @Test("Withdrawing asks for a reason and for certainty; then it is done, once")
  func withdraw() async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      let (lan, address) = (portal.browser("lan"), "/ho-so/\(code)/rut")
      let unsure = try await lan.send(["reason": "Nhầm"], to: address)
      #expect(unsure.status == .unprocessableContent)
      #expect(unsure.text.contains("Nhầm</textarea>"))
      #expect(try await lan.send(["reason": "  ", "dong-y": "co"], to: address).status == .unprocessableContent)

      #expect(
        try await lan.send(["reason": "Nhầm", "dong-y": "co"], to: address).location
          == "/ho-so-cua-toi/\(code)?xong=rut")
      #expect(try await portal.world.stage(of: code) == .withdrawn)
      #expect(try await lan.send(["reason": "Nhầm", "dong-y": "co"], to: address).status == .conflict)
      #expect(try await portal.browser("binh").send(["reason": "x", "dong-y": "co"], to: address).status == .forbidden)
    }
  }

  @Test("The receipt prints once the dossier was taken in")
  func slip() async throws {
    try await PortalSite.open { (portal) async throws in
      let code = try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")
      let address = "/ho-so/\(code)/giay-tiep-nhan"
      #expect(try await portal.browser("lan").open(address).text.contains("Chưa có giấy tiếp nhận"))
      try await portal.world.accept(code, on: "2026-03-02 09:00")
      let page = try await portal.browser("lan").open(address).text
      #expect(page.contains("Số: 1/BPTNTKQ"))
      #expect(page.contains("<b>17 giờ 00 phút, ngày 02 tháng 03 năm 2026</b>"))
      #expect(page.contains("Võ Thị Hoa"))
    }
  }

  @Test("My dossiers: what is there, page by page, and word when there is nothing")
  func list() async throws {
    try await PortalSite.open { (portal) async throws in
      #expect(try await portal.browser("binh").open("/ho-so-cua-toi").text.contains("Bạn chưa có hồ sơ nào"))
      var codes: Set<String> = []
      for _ in 1...23 { codes.insert(try await portal.world.submit(.birth, by: .lan, on: "2026-03-02 08:30")) }
      let lan = portal.browser("lan")
      let first = try await lan.open("/ho-so-cua-toi").text
      let next = try #require(first.between("class=\"next\" href=\"", "\""))
      let second = try await lan.open(next).text
      let shown = codes.filter { first.contains("/ho-so-cua-toi/\($0)\"") != second.contains("/ho-so-cua-toi/\($0)\"") }
      #expect(shown.count == 23)
      #expect(!second.contains("class=\"next\""))
      #expect(try await portal.browser().open("/ho-so-cua-toi").location.hasPrefix("/dang-nhap"))
      #expect(try await lan.open("/ho-so-cua-toi?truoc=%27x").status == .ok)
    }
  }
}
