import Agencies
import Identity
import Rules
import Storage
import WebShared
import WorkingTime

/// Who is away around an officer, and whom they may say it of.
struct AbsenceHouse: Sendable {
  var away: [Line]
  /// Those whose days away this officer may write down, themselves first.
  var people: [Choice]
  /// Those who could stand in.
  var colleagues: [Choice]

  struct Line: Sendable, Hashable {
    var row: AwayRow
    var name: String
    var unit: String
    /// Health is the business of the person and of who gives out their work.
    var showsReason: Bool
    var mayEnd: Bool
  }

  static func load(
    around officer: Officer, under rules: Rulebook, on day: Day, in tx: Transaction
  ) throws -> AbsenceHouse {
    let staff = try StaffRow.all(around: officer, on: day, in: tx)
    let seen = staff.filter { officer.unitIDs.contains($0.unitID) || officer.givesOutWork(of: $0) }
    let rows = try AwayRow.all(of: Set(seen.map(\.accountID)).sorted(), from: day, in: tx)
    let own = Set(staff.filter(officer.givesOutWork).map(\.accountID)).union([officer.accountID])
    func unit(_ person: StaffRow) -> String { rules.territory.unit(person.unitID)?.name ?? "" }
    func choices(_ people: [StaffRow]) -> [Choice] {
      var named: Set<ID<Account>> = [officer.accountID]
      return people.filter { named.insert($0.accountID).inserted }
        .map { Choice(String($0.accountID.rawValue), "\($0.name) – \(unit($0))") }
    }
    let me = Choice(String(officer.accountID.rawValue), "Tôi, \(officer.name)")
    return AbsenceHouse(
      away: rows.compactMap { row in
        guard let person = seen.first(where: { $0.accountID == row.accountID }) else { return nil }
        let isOwn = own.contains(row.accountID)
        return Line(row: row, name: person.name, unit: unit(person), showsReason: isOwn, mayEnd: isOwn)
      },
      people: [me] + choices(staff.filter { own.contains($0.accountID) }),
      colleagues: choices(staff) + (own.count > 1 ? [me] : []))
  }
}
