import Agencies
import Casework
import Catalogue
import Identity
import Storage
import WorkingTime

/// The people of the play: where they go, who sits there, what luck they have.
struct Town: Sendable {
  let rules: Rulebook
  let officials: Officials
  let until: Instant
  let communes, districts, departments: [Agency]
  let proceduresByLevel: [Level: [Procedure]]
  var random: SeededRandom
  var names: DemoNames
  var moves = 0
  private var order = 0

  init(rules: Rulebook, officials: Officials, seed: UInt64, until: Instant) {
    (self.rules, self.officials, self.until) = (rules, officials, until)
    let today = until.day
    communes = rules.territory.agencies(.commune, on: today)
    districts = rules.territory.agencies(.district, on: today)
    departments = rules.territory.agencies(.department, on: today)
    var byLevel: [Level: [Procedure]] = [:]
    for procedure in rules.procedures {
      // What people really ask for comes often, the rest now and then.
      let weight = [1, 12, 30][procedure.popularity]
      for level in [Level.commune, .district, .department] {
        let source: Level = level == .department ? .province : level
        guard procedure.levels.contains(source) else { continue }
        byLevel[level, default: []] += Array(repeating: procedure, count: weight)
      }
    }
    proceduresByLevel = byLevel
    random = SeededRandom(seed: seed)
    names = DemoNames(seed: seed &+ 1)
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  mutating func move(_ what: Move.What, at moment: Instant) -> Move {
    order += 1
    return Move(at: moment, order: order, what: what)
  }

  /// A working moment some working minutes from here.
  func later(_ minutes: Int, than now: Instant) -> Instant {
    rules.calendar.adding(workingMinutes: max(1, minutes), to: now)
  }
}

/// Who works where.
struct Officials: Sendable {
  private struct Place: Hashable, Sendable { var unit: ID<Unit>, role: Role }
  private var byPlace: [Place: Officer] = [:]

  var isEmpty: Bool { byPlace.isEmpty }

  func officer(_ role: Role, in unit: ID<Unit>) -> Officer? { byPlace[Place(unit: unit, role: role)] }

  static func load(rules: Rulebook, until: Instant, in tx: Transaction) throws -> Officials {
    var officials = Officials()
    let accounts: [ID<Account>] = try tx.values(
      "SELECT id FROM account WHERE kind = 'officer' AND disabled_at IS NULL ORDER BY id")
    for account in accounts {
      guard let officer = try Officer.load(account, on: until.day, in: tx) else { continue }
      for position in officer.positions {
        let place = Place(unit: position.unitID, role: position.role)
        officials.byPlace[place] = officials.byPlace[place] ?? officer
      }
    }
    return officials
  }
}
