import Desk
import Foundation
import HTTPTypes
import Identity
@testable import Portal
import Storage
import Testing
import TestSupport
import WebShared

@Suite("A citizen signs in on the portal")
struct CitizenSignInTests {
  @Test("From the number to the code to the own dossiers", arguments: TestEngine.allCases)
  func whole(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let lan = site.guest()
      try await lan.open(Paths.signIn)
      try await lan.send(["phone": "0912 000 001"], to: Paths.signIn, .ok)
      let code = try await site.sentCode(to: "0912000001")

      let next = try await lan.send(try lan.codeForm(code), to: Paths.signInCode)

      #expect(next == "/ho-so-cua-toi")
      #expect(try await lan.open(Paths.myAccount).contains("Nguyễn Thị Lan"))
      #expect(try await site.value("SELECT recipient FROM outbox WHERE channel = 'sms'") == "0912000001")
    }
  }

  @Test("Who is new here tells the name first, then goes where they wanted")
  func newcomer() async throws {
    try await WorldSite.open { site in
      let guest = site.guest()
      let wanted = Paths.signIn.query("tiep", "/nop-ho-so/1.001193")
      try await guest.open(wanted)
      try await guest.send(["phone": "0987654321"], to: wanted, .ok)
      let code = try await site.sentCode(to: "0987654321")
      let next = try await guest.send(
        try guest.codeForm(code), to: Paths.signInCode.query("tiep", "/nop-ho-so/1.001193"))
      #expect(next == "/tai-khoan?tiep=%2Fnop-ho-so%2F1.001193")

      let account = Paths.myAccount.query("tiep", "/nop-ho-so/1.001193")
      #expect(try await guest.open(next).contains("Cho chúng tôi biết tên bạn"))
      try await guest.send(["name": " "], to: account, .unprocessableContent)
      #expect(try await guest.send(["name": "Lê Văn Mới"], to: account) == "/nop-ho-so/1.001193")
    }
  }

  @Test("The page never shows the code; the demonstration does")
  func demonstration() async throws {
    for isDemo in [false, true] {
      try await WorldSite.open(isDemo: isDemo) { site in
        let guest = site.guest()
        try await guest.open(Paths.signIn)
        try await guest.send(["phone": "0912000001"], to: Paths.signIn, .ok)
        let code = try await site.sentCode(to: "0912000001")
        #expect(guest.page.contains(code) == isDemo)

        try await guest.send(try guest.codeForm("x", shown: code), to: Paths.signInCode, .unprocessableContent)
        #expect(guest.page.contains(code) == isDemo)
      }
    }
  }

  @Test("A wrong code comes back with what is left, a right one still works")
  func wrongCode() async throws {
    try await WorldSite.open { site in
      let guest = site.guest()
      try await guest.open(Paths.signIn)
      try await guest.send(["phone": "0912000001"], to: Paths.signIn, .ok)
      let code = try await site.sentCode(to: "0912000001")

      try await guest.send(try guest.codeForm(""), to: Paths.signInCode, .unprocessableContent)
      #expect(guest.page.contains("Nhập mã 6 chữ số trong tin nhắn."))
      try await guest.send(try guest.codeForm(code.reversedDigits), to: Paths.signInCode, .unprocessableContent)
      #expect(guest.page.contains("bạn còn 4 lần nhập"))
      #expect(guest.session == nil)
      #expect(try await guest.send(try guest.codeForm(code), to: Paths.signInCode) == "/ho-so-cua-toi")
    }
  }

  @Test("A code too old, or without its challenge, leads to a new one")
  func expired() async throws {
    try await WorldSite.open { site in
      let guest = site.guest()
      try await guest.open(Paths.signIn)
      try await guest.send(["phone": "0912000001"], to: Paths.signIn, .ok)
      let code = try await site.sentCode(to: "0912000001")
      try await guest.send(["phone": "0912000001", "challenge": "abc", "code": code], to: Paths.signInCode, .gone)

      site.clock.change { $0 = "2026-03-02 09:05" }
      try await guest.send(["phone": "0912000001"], to: Paths.signIn, .ok)
      #expect(guest.page.contains("Nhập mã xác nhận"))
    }
  }

  @Test(
    "What is no number, or receives no message, is refused beside the field",
    arguments: [
      ("", "Nhập số điện thoại hoặc"), ("12345", "Số này không đúng"), ("02963852345", "không nhận được tin nhắn"),
    ])
  func refused(_ typed: String, _ sentence: String) async throws {
    try await WorldSite.open { site in
      let guest = site.guest()
      try await guest.open(Paths.signIn)
      try await guest.send(["phone": typed], to: Paths.signIn, .unprocessableContent)
      #expect(guest.page.contains("id=\"loi-phone\""))
      #expect(guest.page.contains(sentence))
      #expect(guest.page.contains("value=\"\(typed)\""))
    }
  }

  @Test("A second code within the minute is refused with a sentence")
  func tooSoon() async throws {
    try await WorldSite.open { site in
      let guest = site.guest()
      try await guest.open(Paths.signIn)
      try await guest.send(["phone": "0912000001"], to: Paths.signIn, .ok)
      try await guest.send(["phone": "0912000001"], to: Paths.signIn, .tooManyRequests)
      #expect(guest.page.contains("Mã vừa được gửi."))
    }
  }

  @Test("A known and an unknown personal number get the same page")
  func unknownNumber() async throws {
    try await WorldSite.open { site in
      let counter = try await site.guest(.receptionistHoa)
      try await counter.open(Paths.linkPersonalID)
      try await counter.send(
        ["personalID": "089190000011", "phone": "0912000001", "seen": "co"], to: Paths.linkPersonalID)

      var pages: [String] = []
      for number in ["089190000011", "089190000012"] {
        let guest = site.guest()
        try await guest.open(Paths.signIn)
        try await guest.send(["phone": number], to: Paths.signIn, .ok)
        let secrets = [guest.hidden("challenge"), guest.hidden("_csrf"), number].compactMap { $0 }
        pages.append(secrets.reduce(guest.page) { $0.replacing($1, with: "…") })
      }

      #expect(pages[0] == pages[1])
      #expect(try await site.value("SELECT COUNT(*) FROM outbox WHERE channel = 'sms'") == 1)
    }
  }

  @Test(
    "After sign-in one is led only to pages of this site",
    arguments: ["https://x.vn/", "//x.vn", "javascript:alert(1)"])
  func openRedirect(_ target: String) async throws {
    try await WorldSite.open { site in
      let guest = site.guest()
      let path = Paths.signIn.query("tiep", target)
      try await guest.open(path)
      try await guest.send(["phone": "0912000001"], to: path, .ok)
      let code = try await site.sentCode(to: "0912000001")
      #expect(
        try await guest.send(try guest.codeForm(code), to: Paths.signInCode.query("tiep", target)) == "/ho-so-cua-toi")
    }
  }

  @Test("Signing out ends the session, not only the cookie")
  func signOut() async throws {
    try await WorldSite.open { site in
      let lan = try await site.guest(.lan)
      let token = try #require(lan.session)
      try await lan.open(Paths.myAccount)

      #expect(try await lan.send([:], to: Paths.signOut) == "/")

      #expect(lan.session == nil)
      try await Guest(site.client, session: token).open(Paths.myAccount, .seeOther)
    }
  }

  @Test("Who is signed in is not asked again")
  func signedIn() async throws {
    try await WorldSite.open { site in
      try await site.guest(.lan).open(Paths.signIn, .seeOther)
      try await site.guest(.officerHa).open(Paths.signIn, .seeOther)
      try await site.guest().open(Paths.signInCode, .seeOther)
    }
  }

  @Test("The own account shows who looked the number up, and why")
  func looks() async throws {
    try await WorldSite.open { site in
      let counter = try await site.guest(.receptionistHoa)
      try await counter.open(Paths.linkPersonalID)
      try await counter.send(
        ["personalID": "089190000011", "phone": "0912000001", "seen": "co"], to: Paths.linkPersonalID)

      let page = try await site.guest(.lan).open(Paths.myAccount)

      #expect(page.contains("089190000011") && page.contains("Võ Thị Hoa, UBND phường Mỹ Bình"))
      #expect(page.contains("Gắn số định danh với điện thoại"))
    }
  }

  @Test("Linking needs the card seen, real numbers, and a receptionist")
  func linking() async throws {
    try await WorldSite.open { site in
      let counter = try await site.guest(.receptionistHoa)
      try await counter.open(Paths.linkPersonalID)
      try await counter.send(["personalID": "1", "phone": "2"], to: Paths.linkPersonalID, .unprocessableContent)
      for field in ["personalID", "phone", "seen"] { #expect(counter.page.contains("id=\"loi-\(field)\"")) }
      try await counter.send(
        ["personalID": "089190000011", "phone": "02963852345", "seen": "co"], to: Paths.linkPersonalID,
        .unprocessableContent)
      #expect(counter.page.contains("không nhận được tin nhắn"))
      try await site.guest(.leaderMinh).open(Paths.linkPersonalID, .forbidden)
    }
  }
}

extension WorldSite {
  /// The digits in the newest message to a telephone.
  func sentCode(to phone: String) async throws -> String {
    struct Payload: Codable { var code: String }
    let payload: String? = try await value(
      "SELECT payload FROM outbox WHERE template = 'one_time_code' AND recipient = \(phone) ORDER BY id DESC LIMIT 1")
    return try JSONDecoder().decode(Payload.self, from: Data(try #require(payload).utf8)).code
  }
}

extension Guest {
  /// The second form of the sign-in, as the page in sight has it.
  func codeForm(_ digits: String, shown: String? = nil) throws -> [String: String] {
    var fields = ["challenge": try #require(hidden("challenge")), "phone": hidden("phone") ?? "", "code": digits]
    fields["shown"] = shown
    return fields
  }
}

extension String {
  /// Another code of six digits.
  fileprivate var reversedDigits: String {
    let other = String(reversed())
    return other == self ? "000001" == self ? "000002" : "000001" : other
  }
}
