import Admin
import Desk
import HTTPTypes
import Identity
import Storage
import Testing
import TestSupport
import WebShared

@Suite("An official signs in to the desk")
struct DeskSignInTests {
  @Test("The right password leads to the work, or to the page that was wanted", arguments: TestEngine.allCases)
  func right(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      try await site.setPassword(of: .officerHa)
      try await site.setPassword(of: .administratorTam)

      #expect(try await site.signIn("binh.ha", WorldSite.password).next == "/lam-viec")
      #expect(
        try await site.signIn("binh.ha", WorldSite.password, wanting: "/lam-viec/tim?q=a").next == "/lam-viec/tim?q=a")
      #expect(try await site.signIn("binh.ha", WorldSite.password, wanting: "//x.vn").next == "/lam-viec")
      #expect(try await site.signIn("BINH.TAM", WorldSite.password).next == "/quan-tri")
    }
  }

  @Test("Wrong password, unknown name and a closed account get one page")
  func wrong() async throws {
    try await WorldSite.open { site in
      try await site.setPassword(of: .officerHa)
      var pages: Set<String> = []
      for (login, password) in [("binh.ha", "sai"), ("khong.co", "sai")] {
        let guest = try await site.signIn(login, password, .unprocessableContent).guest
        pages.insert(guest.page.replacing(login, with: "…").replacing(guest.hidden("_csrf") ?? "", with: ""))
        #expect(guest.session == nil)
      }
      for _ in 0..<4 { try await site.signIn("binh.ha", "sai", .unprocessableContent) }
      let locked = try await site.signIn("binh.ha", WorldSite.password, .unprocessableContent).guest
      pages.insert(locked.page.replacing("binh.ha", with: "…").replacing(locked.hidden("_csrf") ?? "", with: ""))

      #expect(pages.count == 1)
    }
  }

  @Test("The name that was typed stays, the password does not")
  func typed() async throws {
    try await WorldSite.open { site in
      let guest = try await site.signIn("binh.ha", "bí mật của tôi", .unprocessableContent).guest
      #expect(guest.page.contains("value=\"binh.ha\""))
      #expect(!guest.page.contains("bí mật của tôi"))
      try await guest.send(["login": "", "password": ""], to: Paths.deskSignIn, .unprocessableContent)
      #expect(guest.page.contains("Nhập tên đăng nhập.") && guest.page.contains("Nhập mật khẩu."))
    }
  }

  @Test("With a temporary password nothing is open but the change of it")
  func mustChange() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      let id = try site.world.account(.officerHa).description
      try await admin.open(Paths.adminAccount(id))
      try await admin.send([:], to: Paths.adminAccount(id, "dat-lai-mat-khau"), .ok)
      let temporary = try #require(admin.page.firstMatch(of: /<code>([a-z2-9-]{14})<\/code>/)).1

      let guest = try await site.signIn("binh.ha", String(temporary)).guest
      try await guest.open(Paths.linkPersonalID, .seeOther)
      #expect(try await guest.open(Paths.changePassword).contains("mật khẩu tạm"))

      let new = "con đò qua sông sớm"
      try await guest.send(
        ["current": String(temporary), "new": new, "again": new + "!"], to: Paths.changePassword, .unprocessableContent)
      #expect(guest.page.contains("id=\"loi-again\""))
      try await guest.send(
        ["current": "sai", "new": new, "again": new], to: Paths.changePassword, .unprocessableContent)
      #expect(guest.page.contains("id=\"loi-current\""))
      try await guest.send(
        ["current": String(temporary), "new": "ngắn", "again": "ngắn"], to: Paths.changePassword, .unprocessableContent)
      #expect(guest.page.contains("id=\"loi-new\""))
      try await guest.send(["current": String(temporary), "new": new, "again": new], to: Paths.changePassword)

      #expect(try await guest.open(Paths.changePassword.query("da-doi", "1")).contains("Đã đổi mật khẩu"))
      #expect(try await site.signIn("binh.ha", new).next == "/lam-viec")
    }
  }

  @Test("Accounts to try are listed in a demonstration only")
  func demonstration() async throws {
    for isDemo in [false, true] {
      try await WorldSite.open(isDemo: isDemo) { site in
        let page = try await site.guest().open(Paths.deskSignIn)
        #expect(page.contains("binh.hoa") == isDemo)
        #expect(page.contains(WorldSite.password) == isDemo)
      }
    }
  }

  @Test("A citizen has no business at the desk, and a visitor is asked to sign in")
  func others() async throws {
    try await WorldSite.open { site in
      try await site.guest(.lan).open(Paths.changePassword, .forbidden)
      try await site.guest(.lan).open(Paths.admin, .forbidden)
      try await site.guest().open(Paths.changePassword, .seeOther)
    }
  }
}

extension WorldSite {
  @discardableResult
  func signIn(
    _ login: String, _ password: String, wanting wanted: String? = nil, _ status: HTTPResponse.Status = .seeOther
  ) async throws -> (guest: Guest, next: String) {
    let guest = guest()
    let path = Paths.deskSignIn.query("tiep", wanted)
    try await guest.open(path)
    return (guest, try await guest.send(["login": login, "password": password], to: path, status))
  }
}
