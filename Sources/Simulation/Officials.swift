import Agencies
import Casework
import Dossiers
import Identity
import Storage
import WorkingTime

/// Who works where.
struct Officials: Sendable {
  private struct Place: Hashable, Sendable { var unit: ID<AgencyUnit>, role: Role }
  private var byPlace: [Place: [Officer]] = [:]
  private var byCode: [AccountCode: Officer] = [:]

  var isEmpty: Bool { byPlace.isEmpty }

  func officer(_ role: Role, in unit: ID<AgencyUnit>) -> Officer? { byPlace[Place(unit: unit, role: role)]?.first }

  /// Whoever holds the task; for one that nobody holds, the colleague whose turn it is.
  func officer(for task: OpenTask) -> Officer? {
    if let holder = task.holderCode { return byCode[holder] }
    guard let colleagues = byPlace[Place(unit: task.unitID, role: task.role)] else { return nil }
    return colleagues[Int(task.id.rawValue) % colleagues.count]
  }

  static func load(until: Instant, in tx: Transaction) throws -> Officials {
    var officials = Officials()
    let accounts: [ID<Account>] = try tx.values(
      "SELECT id FROM account WHERE kind = 'officer' AND disabled_at IS NULL ORDER BY id")
    for account in accounts {
      guard let officer = try Officer.load(account, on: until.day, in: tx) else { continue }
      officials.byCode[officer.code] = officer
      for position in officer.positions {
        officials.byPlace[Place(unit: position.unitID, role: position.role), default: []].append(officer)
      }
    }
    return officials
  }
}
