import Agencies
@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Administering accounts")
struct AdministrationTests {
  let start = IdentityWorld.start
  let today = IdentityWorld.start.day

  @Test("A new official signs in with the temporary password and has the position", arguments: TestEngine.allCases)
  func create(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    let (id, password) = try await world.create("nvha.mybinh", in: "30280", by: .myBinhAdmin)

    let token = try await world.signIn("nvha.mybinh", password, at: start)
    let session = try #require(try await world.session(token, at: start))
    #expect(session.accountID == id && session.mustChangePassword)
    #expect(try await world.officer(token, at: start).positions.map(\.title) == ["Cán bộ thụ lý"])
  }

  @Test("A login is one person's, whatever the letters' size", arguments: TestEngine.allCases)
  func loginTaken(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.create("nvha", in: "30280", by: .myBinhAdmin)

    await #expect(throws: IdentityRefusal.loginTaken) { try await world.create("NVHA", in: "30280", by: .myBinhAdmin) }
    await #expect(throws: IdentityRefusal.loginInvalid) {
      try await world.create("nguyễn hà", in: "30280", by: .myBinhAdmin)
    }
    await #expect(throws: IdentityRefusal.nameMissing) {
      try await world.create("nvha2", name: "  ", in: "30280", by: .myBinhAdmin)
    }
    await #expect(throws: IdentityRefusal.phoneInvalid) {
      try await world.create("nvha2", phone: "123", in: "30280", by: .myBinhAdmin)
    }
    await #expect(throws: IdentityRefusal.emailInvalid) {
      try await world.create("nvha2", email: "x", in: "30280", by: .myBinhAdmin)
    }
  }

  @Test("Signs that nobody sees do not enter a name", arguments: TestEngine.allCases)
  func invisible(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    let (id, _) = try await world.create(
      "nvha", name: " Nguyễn\u{0}Văn\u{202E}\r\n\u{200B}Hà\u{7}", in: "30280", by: .myBinhAdmin)

    #expect(try await world.db.read { try Account.find(id, in: $0) }?.name == "Nguyễn Văn Hà")
  }

  @Test("A refused creation leaves no account behind", arguments: TestEngine.allCases)
  func createElsewhere(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)

    await #expect(throws: IdentityRefusal.notYourAgency) {
      try await world.create("nvha", in: "30295", by: .myBinhAdmin)
    }
    await #expect(throws: IdentityRefusal.notAdministrator) {
      try await world.create("nvha", in: "30280", by: .myBinhLeader)
    }

    #expect(try await world.db.read { try Account.find(.officer, login: "nvha", in: $0) } == nil)
    try await world.create("nvha", in: "30295", by: .provinceAdmin)
  }

  @Test("A position counts from its first day to its last", arguments: TestEngine.allCases)
  func positionDays(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.give(.clerk, to: .myBinhLeader, from: today.adding(days: 1), to: today.adding(days: 3))

    for (day, holds) in [(0, false), (1, true), (3, true), (4, false)] {
      #expect(try await world.roles(of: .myBinhLeader, on: today.adding(days: day)).contains(.clerk) == holds)
    }
  }

  @Test("The same role in the same unit is not held twice at a time", arguments: TestEngine.allCases)
  func twice(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.give(.clerk, to: .myBinhLeader, from: today, to: today.adding(days: 3))

    for (from, to) in [(3, nil), (-5, 0), (-5, nil), (1, 2)] as [(Int, Int?)] {
      await #expect(throws: IdentityRefusal.positionAlreadyHeld) {
        try await world.give(.clerk, to: .myBinhLeader, from: today.adding(days: from), to: to.map(today.adding(days:)))
      }
    }
    await #expect(throws: IdentityRefusal.positionDaysReversed) {
      try await world.give(.clerk, to: .myBinhLeader, from: today.adding(days: 9), to: today.adding(days: 8))
    }
    try await world.give(.clerk, to: .myBinhLeader, from: today.adding(days: 4), to: nil)
    try await world.give(.clerk, to: .myBinhLeader, from: today.adding(days: -5), to: today.adding(days: -1))
    try await world.give(.specialist, to: .myBinhLeader, from: today, to: nil)
  }

  @Test("A position ends after a day, or at once, also on its first day", arguments: TestEngine.allCases)
  func end(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let clerk = try await world.give(.clerk, to: .myBinhLeader, from: today, to: nil)

    try await world.end(clerk, after: today.adding(days: 2))
    #expect(try await world.roles(of: .myBinhLeader, on: today.adding(days: 2)) == [.leader, .clerk])
    #expect(try await world.roles(of: .myBinhLeader, on: today.adding(days: 3)) == [.leader])

    try await world.end(clerk, after: today.adding(days: -1))
    #expect(try await world.roles(of: .myBinhLeader, on: today) == [.leader])
    await #expect(throws: IdentityRefusal.positionOver) { try await world.end(clerk, after: today) }
    try await world.give(.clerk, to: .myBinhLeader, from: today, to: nil)
  }

  @Test("The past is not rewritten", arguments: TestEngine.allCases)
  func past(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let position = try #require(try world.officer(.myBinhLeader).positions.first?.id)

    await #expect(throws: IdentityRefusal.positionEndPast) {
      try await world.end(position, after: today.adding(days: -2))
    }
  }

  @Test("Others end a position as little as they give one", arguments: TestEngine.allCases)
  func endRefused(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let leader = try #require(try world.officer(.myBinhLeader).positions.first?.id)
    let admin = try #require(try world.officer(.myBinhAdmin).positions.first?.id)

    await #expect(throws: IdentityRefusal.notYourAgency) { try await world.end(leader, after: today, by: .myThoiAdmin) }
    await #expect(throws: IdentityRefusal.notYourself) { try await world.end(admin, after: today, by: .myBinhAdmin) }
    await #expect(throws: IdentityRefusal.positionNotFound) { try await world.end(ID(999), after: today) }
    await #expect(throws: IdentityRefusal.roleBeyondYou) {
      try await world.give(.provinceAdministrator, to: .myBinhLeader, from: today, to: nil)
    }
  }

  @Test("An account goes with its agency, also when its positions are over", arguments: TestEngine.allCases)
  func formerPositions(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (id, day) = (try world.id(.myBinhLeader), today)
    let position = try #require(try world.officer(.myBinhLeader).positions.first?.id)
    try await world.end(position, after: today.adding(days: -1))

    let standing = try await world.db.read { try AccountStanding.load(id, on: day, in: $0) }

    #expect(standing.agencies == [try world.agency("30280")])
  }

  @Test("Name and ways to reach a person are mended by the administrator", arguments: TestEngine.allCases)
  func change(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (id, admin) = (try world.id(.myBinhLeader), try world.actor(.myBinhAdmin))

    try await world.db.write {
      try Account.change(
        id, name: "Lê Thị Đào", phone: "+84 912 345 678", email: "dao@angiang.gov.vn", by: admin, at: start, in: $0)
    }

    let account = try await world.account(.myBinhLeader)
    #expect(account.name == "Lê Thị Đào" && account.phone == "0912345678" && account.email == "dao@angiang.gov.vn")
    let (other, myBinh) = (try world.actor(.myThoiAdmin), try world.agency("30280"))
    await #expect(throws: IdentityRefusal.notYourAgency) {
      try await world.db.write { try Account.change(id, name: "X", phone: "", email: "", by: other, at: start, in: $0) }
    }
    let found = try await world.db.read { try AccountList.page(of: myBinh, matching: "dao", by: admin, in: $0) }
    #expect(found.rows.map(\.id) == [id])
  }

  @Test("All that happened to an account is told, with who did it", arguments: TestEngine.allCases)
  func events(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (id, admin) = try await (world.create("nvha", in: "30280", by: .myBinhAdmin).id, world.actor(.myBinhAdmin))
    try await world.db.write { tx in
      try Account.disable(id, by: admin, at: start, in: tx)
      try Account.disable(id, by: admin, at: start, in: tx)
      try Account.enable(id, by: admin, at: start, in: tx)
    }

    let file = try await world.db.read { try AccountFile.load(id, by: admin, at: start, in: $0) }

    #expect(file.events.map(\.kind) == [.enabled, .disabled, .positionGiven, .created])
    #expect(file.events.allSatisfy { $0.byName == "Người myBinhAdmin" && $0.at == start })
    #expect(file.positions.map(\.role) == [.specialist])
    #expect(file.allowed == Set(IdentityAuthority.Action.allCases))
  }

  @Test("An account's page is not shown to others", arguments: TestEngine.allCases)
  func file(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let (id, other, own) = (try world.id(.myBinhLeader), try world.actor(.myThoiAdmin), try world.actor(.myBinhLeader))

    await #expect(throws: IdentityRefusal.notYourAgency) {
      try await world.db.read { try AccountFile.load(id, by: other, at: start, in: $0) }
    }
    #expect(
      try await world.db.read { try AccountFile.load(id, by: own, at: start, in: $0) }.allowed == [.see, .revokeToken])
  }
}

extension IdentityWorld {
  @discardableResult
  func create(
    _ login: String, name: String = "Nguyễn Văn Hà", phone: String = "", email: String = "", in agency: String,
    by administrator: Name
  ) async throws -> (id: ID<Account>, password: String) {
    let position = NewPosition(unitID: try unit(.room, of: agency), role: .specialist, title: " ", from: Self.start.day)
    var random = SystemRandomNumberGenerator()
    return try await Account.create(
      NewAccount(login: login, name: name, phone: phone, email: email, position: position),
      by: try actor(administrator), on: db, with: hasher, using: &random, at: Self.start)
  }

  @discardableResult
  func give(_ role: Role, to name: Name, from: Day, to: Day?) async throws -> ID<Position> {
    let (id, admin) = (try id(name), try actor(.myBinhAdmin))
    let new = NewPosition(unitID: try unit(.room, of: "30280"), role: role, title: "", from: from, to: to)
    return try await db.write { try HeldPosition.give(new, to: id, by: admin, at: Self.start, in: $0) }
  }

  func end(_ position: ID<Position>, after day: Day, by administrator: Name = .myBinhAdmin) async throws {
    let admin = try actor(administrator)
    try await db.write { try HeldPosition.end(position, after: day, by: admin, at: Self.start, in: $0) }
  }

  func roles(of name: Name, on day: Day) async throws -> [Role] {
    let id = try id(name)
    return try await db.read { try Officer.load(id, on: day, in: $0) }?.positions.map(\.role) ?? []
  }
}
