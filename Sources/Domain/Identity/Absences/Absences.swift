import Agencies
import Language
package import Storage
package import WorkingTime

/// What is said about days away.
package struct NewAbsence: Sendable, Hashable {
  package var account: ID<Account>
  package var from, to: Day
  /// Read by the person and by who gives out their work; nobody else.
  package var reason: String
  /// To whom the work goes meanwhile.
  package var standIn: ID<Account>?

  package init(account: ID<Account>, from: Day, to: Day, reason: String = "", standIn: ID<Account>? = nil) {
    (self.account, self.from, self.to, self.reason, self.standIn) = (account, from, to, reason, standIn)
  }
}

/// Saying that someone is away, and who does their work: oneself, the head of one's unit or agency, its administrator.
package enum Absences {
  /// The absence and, where one is named, the stand-in for the same days: both or neither.
  @discardableResult
  package static func announce(
    _ new: NewAbsence, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> Int64 {
    let id = try record(
      new.account, from: new.from, to: new.to, reason: new.reason, by: officer, at: now, in: tx)
    if let standIn = new.standIn {
      try delegate(
        from: new.account, to: standIn, from: new.from, until: new.to, for: id, by: officer, at: now, in: tx)
    }
    return id
  }

  /// - Throws: `IdentityRefusal.badAbsence`, `.positionDaysReversed`, `.notYourStaff`, `AbsenceRefusal.overlaps`.
  @discardableResult
  package static func record(
    _ account: ID<Account>, from: Day, to: Day, reason: String = "", by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws -> Int64 {
    try allow(account, from, to, by: officer, at: now, in: tx)
    if let other = try AbsenceRow.first(of: account, from: from, to: to, in: tx) {
      throw AbsenceRefusal.overlaps(from: other.fromDay, to: other.toDay)
    }
    return try tx.value(
      """
      INSERT INTO absence (account_id, from_day, to_day, reason, by_account_id, at)
      VALUES (\(account), \(from), \(to), \(String(reason.oneLine.prefix(200))), \(officer.accountID), \(now))
      RETURNING id
      """) ?? 0
  }

  /// The colleague works in the same agency, holds there what the person holds, is there on those days, and does not
  /// hand the work back.
  /// - Parameter absence: the one it ends with.
  @discardableResult
  package static func delegate(
    from account: ID<Account>, to colleague: ID<Account>, from: Day, until: Day, for absence: Int64? = nil,
    by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> Int64 {
    try allow(account, from, until, by: officer, at: now, in: tx)
    let standIn = try StandInChoice.load(account, colleague, on: now.day, in: tx)
    try standIn.check(from: from, until: until, in: tx)
    return try tx.value(
      """
      INSERT INTO delegation (from_account_id, to_account_id, from_day, to_day, by_account_id, at, absence_id)
      VALUES (\(account), \(colleague), \(from), \(until), \(officer.accountID), \(now), \(absence)) RETURNING id
      """) ?? 0
  }

  /// Back earlier than said: from today on it is over, and so is what stood in for it.
  package static func end(absence id: Int64, by officer: Officer, at now: Instant, in tx: Transaction) throws {
    let account: ID<Account>? = try tx.value("SELECT account_id FROM absence WHERE id = \(id)")
    guard let account else { throw IdentityRefusal.badAbsence }
    try allow(account, now.day, now.day, by: officer, at: now, in: tx)
    let yesterday = now.day.adding(days: -1)
    try tx.run("UPDATE absence SET to_day = \(yesterday) WHERE id = \(id) AND to_day >= \(now.day)")
    try tx.run("UPDATE delegation SET to_day = \(yesterday) WHERE absence_id = \(id) AND to_day >= \(now.day)")
  }

  package static func end(delegation id: Int64, by officer: Officer, at now: Instant, in tx: Transaction) throws {
    let account: ID<Account>? = try tx.value("SELECT from_account_id FROM delegation WHERE id = \(id)")
    guard let account else { throw IdentityRefusal.badAbsence }
    try allow(account, now.day, now.day, by: officer, at: now, in: tx)
    try tx.run("UPDATE delegation SET to_day = \(now.day.adding(days: -1)) WHERE id = \(id) AND to_day >= \(now.day)")
  }

  /// The person's account is locked, so that two who say it at once do not say it twice.
  private static func allow(
    _ account: ID<Account>, _ from: Day, _ to: Day, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    guard from <= to else { throw IdentityRefusal.positionDaysReversed }
    guard from >= now.day, to <= now.day.adding(days: 366) else { throw IdentityRefusal.badAbsence }
    if account != officer.accountID {
      guard let person = try Officer.load(account, on: now.day, in: tx),
        person.positions.contains(where: officer.givesOutWork)
      else { throw IdentityRefusal.notYourStaff }
    }
    _ = try Account.locked(account, in: tx)
  }
}

extension Officer {
  /// Heads the unit of a position or its agency, or administers it.
  func givesOutWork(of position: Position) -> Bool {
    givesOutWork(inUnit: position.unitID, of: position.agencyID)
  }
}
