import Agencies
import Identity
import Language
import Simulation
import Storage
import WorkingTime

/// Demonstration officials: one for each role in every agency, so that work can be played anywhere. Only those of the
/// agencies shown on the sign-in page have a password.
struct DemoOffice {
  /// As it stands on the sign-in page in demo mode.
  static let password = "Mot-cua-2026"
  /// A ward, a district and a department.
  static let shown = ["30280": "mybinh", "883": "longxuyen", "89-03": "sotuphap"]

  /// One person's work: login prefix, title and the places that go with it.
  struct Part {
    var login: String
    var title: String
    var role: Role
    /// Units of which kinds; a leader heads the rooms too.
    var kinds: [AgencyUnit.Kind]
  }

  static let parts = [
    Part(login: "tiepnhan", title: "Cán bộ tiếp nhận", role: .receptionist, kinds: [.counter]),
    Part(login: "chuyenvien", title: "Chuyên viên", role: .specialist, kinds: [.room]),
    Part(login: "lanhdao", title: "Lãnh đạo", role: .leader, kinds: [.leaders, .room]),
    Part(login: "vanthu", title: "Văn thư", role: .clerk, kinds: [.clerks]),
    Part(login: "quantri", title: "Quản trị cơ quan", role: .agencyAdministrator, kinds: [.leaders]),
  ]
  static let provinceAdministrator = "quantri.angiang"

  var passwordHash: String

  /// Puts missing accounts in; those that exist stay as they are.
  func load(_ territory: Territory, at now: Instant, in tx: Transaction) throws {
    var names = DemoNames(seed: 7)
    for agency in territory.agencies where agency.isValid(on: now.day) {
      let name = Self.shown[agency.code] ?? agency.code
      let hash = Self.shown[agency.code] == nil ? nil : passwordHash
      for part in Self.parts {
        let units = territory.units(of: agency.id).filter { part.kinds.contains($0.kind) }
        try add("\(part.login).\(name)", names.next(), part, units: units, hash: hash, at: now, in: tx)
      }
      if Self.shown[agency.code] != nil, let room = territory.unit(.room, slug: "justice", of: agency.id) {
        try add("tuphap.\(name)", names.next(), Self.parts[1], units: [room], hash: hash, at: now, in: tx)
      }
    }
    guard let province = territory.agencies.first(where: { $0.level == .province && $0.isValid(on: now.day) }),
      let office = territory.unit(.room, of: province.id)
    else { return }
    let part = Part(login: "", title: "Quản trị tỉnh", role: .provinceAdministrator, kinds: [])
    try add(
      Self.provinceAdministrator, names.next(), part, units: [office], hash: passwordHash, at: now, in: tx)
  }

  /// Drawn from the login, so that the same play has the same histories in every database.
  private static func code(of login: String) -> AccountCode {
    // FNV-1a
    var random = SeededRandom(seed: login.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return AccountCode(using: &random)
  }

  private func add(
    _ login: String, _ name: String, _ part: Part, units: [AgencyUnit], hash: String?, at now: Instant,
    in tx: Transaction
  ) throws {
    guard let first = units.first, try Account.find(.officer, login: login, in: tx) == nil else { return }
    func position(_ unit: AgencyUnit) -> NewPosition {
      NewPosition(unitID: unit.id, role: part.role, title: "\(part.title), \(unit.name)", from: Day(2013, 1, 1))
    }
    let account = try Account.create(
      NewAccount(login: login, name: name, position: position(first)), as: Self.code(of: login), passwordHash: hash,
      by: .system, at: now, in: tx)
    for unit in units.dropFirst() {
      try HeldPosition.give(position(unit), to: account, by: .system, at: now, in: tx)
    }
  }
}
