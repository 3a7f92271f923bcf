import Admin
import HTTPTypes
import Identity
import Storage
import Testing
import TestSupport
import WebShared

@Suite("Administering accounts on the pages")
struct AccountAdministrationTests {
  @Test("A new account shows its password once, and signs in with it", arguments: TestEngine.allCases)
  func create(on engine: TestEngine) async throws {
    try await WorldSite.open(on: engine) { site in
      let admin = try await site.guest(.administratorTam)
      try await admin.open(Paths.adminNewAccount)

      try await admin.send(try site.newAccount(), to: Paths.adminNewAccount, .ok)

      let password = try #require(admin.page.firstMatch(of: /<code>([a-z2-9-]{14})<\/code>/)).1
      #expect(admin.page.contains("Chỉ hiện một lần"))
      #expect(try await site.signIn("anh.mybinh", String(password)).next == "/lam-viec")
      let list = try await admin.open(Paths.adminAccounts.query("q", "dang anh"))
      #expect(list.contains("Đặng Ánh") && !list.contains(password))
    }
  }

  @Test("What is wrong stands beside its field, and what was typed stays")
  func errors() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      try await admin.open(Paths.adminNewAccount)
      try await admin.send(
        ["phone": "12", "email": "a@", "from": "99"], to: Paths.adminNewAccount, .unprocessableContent)
      for field in ["name", "login", "phone", "email", "unit", "role", "from"] {
        #expect(admin.page.contains("id=\"loi-\(field)\""), "\(field)")
      }
      #expect(admin.page.contains("value=\"a@\""))

      var taken = try site.newAccount()
      taken["login"] = "binh.ha"
      try await admin.send(taken, to: Paths.adminNewAccount, .conflict)
      #expect(admin.page.contains("id=\"loi-login\"") && admin.page.contains("value=\"Đặng Ánh\""))
    }
  }

  @Test("A unit of another agency, or a role beyond the administrator, cannot be slipped in")
  func slippedIn() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      try await admin.open(Paths.adminNewAccount)
      var fields = try site.newAccount()
      fields["unit"] = try #require(try site.world.officer(.officerLong).positions.first).unitID.description
      try await admin.send(fields, to: Paths.adminNewAccount, .unprocessableContent)

      fields = try site.newAccount()
      fields["role"] = "province_administrator"
      try await admin.send(fields, to: Paths.adminNewAccount, .forbidden)
      #expect(try await site.value("SELECT COUNT(*) FROM account WHERE login = 'anh.mybinh'") == 0)
    }
  }

  @Test("A position is given and taken, and the page tells it")
  func positions() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      let id = try site.world.account(.officerHa).description
      let give = Paths.adminAccount(id, "giao-vi-tri")
      try await admin.open(give)
      let unit = try #require(try site.world.officer(.receptionistHoa).positions.first).unitID.description
      let fields = ["unit": unit, "role": "receptionist", "title": "Trực thay", "from": "2/3/2026"]
      try await admin.send(fields.merging(["to": "1/3/2026"]) { $1 }, to: give, .unprocessableContent)
      #expect(admin.page.contains("id=\"loi-to\""))

      #expect(try await admin.send(fields, to: give) == "/quan-tri/tai-khoan/\(id)?xong=da-giao-vi-tri")
      try await admin.open(Paths.adminAccount(id))
      #expect(admin.page.contains("Trực thay"))
      try await admin.send(fields, to: give, .conflict)

      let position: Int64? = try await site.value("SELECT MAX(id) FROM position")
      let end = Paths.adminAccount(id, "ket-thuc-vi-tri").query("vi-tri", position?.description)
      try await admin.open(end)
      try await admin.send(["when": "day", "to": ""], to: end, .unprocessableContent)
      try await admin.send(["when": "now"], to: end)
      #expect(try await site.value("SELECT valid_to FROM position WHERE id = \(position)") == "2026-03-01")
      try await admin.open(Paths.adminAccount(id, "ket-thuc-vi-tri").query("vi-tri", "999"), .notFound)
    }
  }

  @Test("A disabled official is out at once, and comes back when enabled")
  func disable() async throws {
    try await WorldSite.open { site in
      let (admin, ha) = (try await site.guest(.administratorTam), try await site.guest(.officerHa))
      try await ha.open(Paths.changePassword)
      let id = try site.world.account(.officerHa).description
      try await admin.open(Paths.adminAccount(id))

      try await admin.send([:], to: Paths.adminAccount(id, "khoa"))
      try await ha.open(Paths.changePassword, .seeOther)
      #expect(try await admin.open(Paths.adminAccount(id)).contains("Mở lại tài khoản"))

      try await admin.send([:], to: Paths.adminAccount(id, "mo"))
      #expect(try await admin.open(Paths.adminAccount(id)).contains("Đang dùng"))
    }
  }

  @Test("A token is shown once and can be revoked")
  func tokens() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      let id = try site.world.account(.officerHa).description
      try await admin.open(Paths.adminAccount(id, "cap-ma"))
      try await admin.send(["name": " "], to: Paths.adminAccount(id, "cap-ma"), .unprocessableContent)
      try await admin.send(["name": "Phần mềm hộ tịch"], to: Paths.adminAccount(id, "cap-ma"), .ok)
      let token = try #require(admin.page.firstMatch(of: /motcua_[0-9a-f]{64}/)).0

      try await admin.open(Paths.adminAccount(id))
      #expect(admin.page.contains("Phần mềm hộ tịch") && !admin.page.contains(token))
      let number = try #require(admin.hidden("ma"))
      try await admin.send(["ma": number], to: Paths.adminAccount(id, "thu-hoi-ma"))
      #expect(try await admin.open(Paths.adminAccount(id)).contains("đã thu hồi"))
      try await admin.send(["ma": "999"], to: Paths.adminAccount(id, "thu-hoi-ma"), .notFound)
    }
  }

  @Test("Name and ways to reach a person are mended")
  func edit() async throws {
    try await WorldSite.open { site in
      let admin = try await site.guest(.administratorTam)
      let id = try site.world.account(.officerHa).description
      let path = Paths.adminAccount(id, "sua")
      try await admin.open(path)
      try await admin.send(["name": "", "phone": "1", "email": "x"], to: path, .unprocessableContent)
      try await admin.send(["name": "Phạm Thu Hà", "phone": "+84912345678", "email": ""], to: path)
      #expect(try await admin.open(Paths.adminAccount(id)).contains("0912 345 678"))
    }
  }

  @Test("The list goes on page by page, and keeps what was asked")
  func list() async throws {
    try await WorldSite.open { site in
      try await site.world.db.write { tx in
        for number in 1...60 {
          try tx.run(
            """
            INSERT INTO account (code, kind, login, name, folded_name, created_at)
            VALUES (\("ZZ\(number)"), 'officer', \("zz\(number)"), 'Lê Thử', 'le thu', 0)
            """)
        }
      }
      let admin = try await site.guest(.provinceAdministrator)
      let first = try await admin.open(Paths.adminAccounts.query("q", "lê thử"))
      let link = try #require(first.firstMatch(of: /class="next" href="([^"]*)"/)).1
      let next = String(link).replacing("&amp;", with: "&")
      let second = try await admin.open(next)

      let logins = { (page: String) in Set(page.matches(of: /<code>(zz\d+)<\/code>/).map { String($0.1) }) }
      #expect(logins(first).count == 50 && logins(second).count == 10)
      #expect(logins(first).isDisjoint(with: logins(second)))
      #expect(second.contains("value=\"lê thử\""))
      #expect(try await admin.open(Paths.adminAccounts.query("q", "không ai")).contains("Không có tài khoản nào khớp"))
    }
  }
}

extension WorldSite {
  fileprivate func newAccount() throws -> [String: String] {
    let unit = try #require(try world.officer(.officerHa).positions.first).unitID.description
    return [
      "name": "Đặng Ánh", "login": "anh.mybinh", "phone": "", "email": "", "unit": unit, "role": "specialist",
      "title": "", "from": "2/3/2026", "to": "",
    ]
  }
}
