import Admin
import Agencies
import Casework
import Dossiers
import HTTPTypes
import Identity
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import WebShared
import WorkingTime

@Suite("Who enters the administration")
struct AdminAccessTests {
  static let colleagues: [Person] = [.receptionistHoa, .officerHa, .leaderMinh, .clerkThu]

  @Test("No page and no deed is open to those who do not administer", arguments: colleagues)
  func closed(_ person: Person) async throws {
    try await WorldSite.open { site in
      let guest = try await site.guest(person)
      try await guest.open(Paths.changePassword)
      let routes = site.table.entries.filter { $0.pattern.hasPrefix("/quan-tri") }
      #expect(routes.count > 20)
      for route in routes {
        let path = try site.path(of: route)
        if route.method == "GET" {
          try await guest.open(path, .forbidden)
        } else {
          try await guest.send([:], to: path, .forbidden)
        }
      }
    }
  }

  @Test("Visitors are asked to sign in, citizens are sent away")
  func strangers() async throws {
    try await WorldSite.open { site in
      for route in site.table.entries where route.pattern.hasPrefix("/quan-tri") && route.method == "GET" {
        try await site.guest().open(try site.path(of: route), .seeOther)
        try await site.guest(.lan).open(try site.path(of: route), .forbidden)
      }
    }
  }

  @Test("An agency's administrator opens nothing of another agency's people, nor the province's messages")
  func otherAgency() async throws {
    try await WorldSite.open { site in
      let guest = try await site.guest(.administratorXuyen)
      try await guest.open(Paths.admin)
      for route in site.table.entries where route.pattern.hasPrefix("/quan-tri/tai-khoan/:id") {
        let path = try site.path(of: route)
        if route.method == "GET" {
          try await guest.open(path, .forbidden)
        } else {
          try await guest.open(Paths.admin)
          try await guest.send([:], to: path, .forbidden)
        }
      }
      try await guest.open(Paths.adminAccounts.query("co-quan", Place.myBinh), .notFound)
      try await guest.open(Paths.adminNewAccount.query("co-quan", Place.myBinh), .notFound)
      try await guest.open(Paths.adminDeadLetters, .forbidden)
      try await guest.open("/quan-tri/mau-tin", .forbidden)
      try await guest.open(Paths.adminHours(Place.myBinh), .forbidden)
      try await guest.open(Paths.adminHours(Place.myBinh, "justice"), .forbidden)
      #expect(
        try await site.value("SELECT COUNT(*) FROM account_event WHERE kind <> 'created' AND kind <> 'position_given'")
          == 0)
    }
  }

  @Test("An administrator changes nothing of the own account", arguments: ["sua", "giao-vi-tri", "cap-ma"])
  func oneself(_ verb: String) async throws {
    try await WorldSite.open { site in
      let guest = try await site.guest(.administratorTam)
      let id = try site.world.account(.administratorTam).description
      #expect(try await guest.open(Paths.adminAccount(id)).contains("Đây là tài khoản của bạn"))
      for deed in ["khoa", "mo", "dat-lai-mat-khau"] {
        try await guest.send([:], to: Paths.adminAccount(id, deed), .forbidden)
      }
      let unit = try #require(try site.world.officer(.officerHa).positions.first).unitID.description
      let fields = ["name": "X", "unit": unit, "role": "leader", "from": "1/1/2026"]
      try await guest.open(Paths.adminAccount(id, verb), .forbidden)
      try await guest.send(fields, to: Paths.adminAccount(id, verb).query("co-quan", Place.myBinh), .forbidden)
    }
  }

  @Test("Every page is well-formed for both kinds of administrators")
  func pages() async throws {
    try await WorldSite.open { site in
      try await site.beginDraft()
      try await site.beginPreview()
      for person in [Person.administratorTam, .provinceAdministrator] {
        let guest = try await site.guest(person)
        for route in site.table.entries where route.pattern.hasPrefix("/quan-tri") && route.method == "GET" {
          if route.access.contains("agency") || person == .provinceAdministrator {
            try await guest.open(try site.path(of: route))
          }
        }
      }
    }
  }
}

extension WorldSite {
  /// Somebody looks at what other hours of an agency would change.
  func beginPreview() async throws {
    let (rules, officer, now) = (world.rules, try world.officer(.administratorTam), clock.value.instant)
    let ward = try #require(rules.territory.agency(code: Place.myBinh, on: now.day))
    let plan = try OfficeHoursPlan(
      [OfficeHoursPlan.Period(hours: .anGiang)],
      specialDays: [OfficeHoursPlan.SpecialDay(Day(2026, 3, 10), sessions: [], reason: "Bão số 2")])
    let id = try await world.db.write {
      try CalendarChange.hours(.agency(ward.id), plan).preview(under: rules, by: officer, at: now, in: $0)
    }
    #expect(id == ID(1))
  }

  /// Somebody works on the process of a birth.
  func beginDraft() async throws {
    let (rules, officer, now) = (
      world.rules, try world.officer(.provinceAdministrator), clock.value.instant
    )
    let base = try #require(rules.process("khai-sinh", on: now.day))
    try await world.db.write { tx in
      try ProcessDraft.begin(
        "khai-sinh", with: base.process, from: base, under: rules, by: officer, at: now, in: tx)
    }
  }

  /// The route's address, about the official Hà of Mỹ Bình wherever one is named.
  func path(of route: RouteTable.Entry) throws -> Path {
    let id = try world.account(.officerHa).description
    let position = try #require(try world.officer(.officerHa).positions.first).id.description
    let parts = route.pattern.split(separator: "/").map { part in
      switch part {
      case ":id": route.pattern.contains("xem-truoc-lich") ? "1" : id
      case ":code": route.pattern.contains("thu-tuc") ? "1.001193" : Place.myBinh
      case ":unit": "justice"
      case ":year": "2027"
      case ":day": "2027-02-08"
      case ":key": "accepted"
      case ":channel": "email"
      case ":slug": "khai-sinh"
      case ":step": "2"
      case ":choice": "moi"
      default: String(part)
      }
    }
    var path = parts.reduce(Paths.home) { $0.appending($1) }
    if parts.last == "ket-thuc-vi-tri" { path = path.query("vi-tri", position) }
    if parts.last == "luot-xem" { path = path.query("truoc", "99") }
    return path
  }
}
