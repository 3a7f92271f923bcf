import Agencies
import Identity
import Procedures
package import Rules
package import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Takes a dossier in hand for writing: its row stays locked until the transaction ends. A leg is locked after the
  /// dossiers above it, so that two who work on one family never wait for each other in a circle.
  /// - Throws: `CaseworkRefusal.unknownDossier`.
  package static func locked(_ code: String, for hand: Hand<some Acting>) throws -> Dossier {
    let (rules, tx) = (hand.rules, hand.tx)
    let code = try Self.code(typed: code)
    if let dossier = try load("code = \(code) AND parent_id IS NULL", tx.forUpdate, under: rules, in: tx) {
      return dossier
    }
    let id: ID<Dossier>? = try tx.value("SELECT id FROM dossier WHERE code = \(code)")
    guard let id else { throw CaseworkRefusal.unknownDossier(code) }
    return try locked(id, for: hand)
  }

  package static func locked(_ id: ID<Dossier>, for hand: Hand<some Acting>) throws -> Dossier {
    let (rules, tx) = (hand.rules, hand.tx)
    var family = [id]
    while let above: ID<Dossier> = try tx.value("SELECT parent_id FROM dossier WHERE id = \(family[0])") {
      family.insert(above, at: 0)
    }
    for member in family.dropLast() {
      _ = try tx.value("SELECT id FROM dossier WHERE id = \(member)\(tx.forUpdate)", as: ID<Dossier>.self)
    }
    guard let dossier = try load("id = \(id)", tx.forUpdate, under: rules, in: tx) else {
      throw CaseworkRefusal.unknownDossier(id.description)
    }
    return dossier
  }

  /// The dossier at the top of a family of legs.
  package static func head(of id: ID<Dossier>, in tx: Transaction) throws -> ID<Dossier> {
    var head = id
    while let above: ID<Dossier> = try tx.value("SELECT parent_id FROM dossier WHERE id = \(head)") { head = above }
    return head
  }

  /// The same for reading only.
  package static func find(_ code: String, under rules: Rulebook, in tx: Transaction) throws -> Dossier {
    let code = try Self.code(typed: code)
    guard let dossier = try load("code = \(code)", under: rules, in: tx) else {
      throw CaseworkRefusal.unknownDossier(code)
    }
    return dossier
  }

  /// A code as people type it: blanks around it and small letters do not matter.
  /// - Throws: `CaseworkRefusal.unknownDossier` for what can be no code.
  package static func code(typed text: String) throws -> String {
    // As it stands in our own addresses.
    if (1...60).contains(text.utf8.count), text.utf8.allSatisfy(\.standsInCode) { return text }
    let code = text.filter { !$0.isWhitespace }.uppercased()
    guard (1...60).contains(code.utf8.count), code.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw CaseworkRefusal.unknownDossier(String(text.prefix(60)))
    }
    return code
  }

  /// Row, tasks and absences are asked for together; with a lock, the tasks as they are when it is ours.
  private static func load(
    _ which: SQL, _ lock: SQL = "", under rules: Rulebook, in tx: Transaction
  ) throws -> Dossier? {
    let row = try tx.ask(first: "SELECT \(DossierRow.columns) FROM dossier WHERE \(which)\(lock)", as: DossierRow.self)
    let open: SQL = "FROM task WHERE dossier_id = (SELECT id FROM dossier WHERE \(which)) AND state <> 'done'"
    let tasks = try tx.ask(all: "SELECT \(OpenTask.columns) \(open) ORDER BY id", as: OpenTask.self)
    let absences = try Absence.ask(of: "SELECT account_id \(open)", in: tx)
    guard let row = try row.get() else { return nil }
    var dossier = try Dossier(row, tasks: try tasks.get(), rules: rules)
    dossier.absences = try absences.get()
    return dossier
  }

  package init(_ row: DossierRow, tasks: [OpenTask], rules: Rulebook) throws {
    guard
      var procedure = rules.procedure(row.procedureID), let process = rules.process(row.processID)?.process,
      let agency = rules.territory.agency(row.agencyID), let solving = rules.territory.agency(row.solvingAgencyID)
    else { throw CaseworkFault.rulesMissing(row.code) }
    // A leg has the time its step gives it.
    if let minutes = row.legMinutes { procedure.term = .workingMinutes(minutes) }
    self.init(
      id: row.id, code: row.code, procedure: procedure, process: process, agency: agency,
      solvingAgency: solving, channel: row.channel, applicant: row.applicant, ownerAccountID: row.ownerAccountID,
      submittedAt: row.submittedAt, form: row.form, parent: row.parent,
      state: try row.state(with: tasks, process), tasks: tasks, eventCount: row.eventCount, headHash: row.headHash,
      rules: rules)
  }
}

extension UInt8 {
  fileprivate var standsInCode: Bool { (0x21...0x7E).contains(self) && !(0x61...0x7A).contains(self) }
}

/// What can only be wrong when something is broken.
package enum CaseworkFault: Error, Hashable, Sendable {
  /// A dossier names rules that the rulebook does not have.
  case rulesMissing(String)
  /// A history has a kind of line that this program was not built with.
  case unknownKind(String)
  /// The rules were read without what the features add to them.
  case noFollowers
  /// A process names a unit that the agency does not have.
  case noUnit(place: String, agency: String)
  /// A submission's key was there and is gone.
  case keyLost
  /// The machine said something that no line of the history can tell.
  case untold(String)
  /// A leg names a process that is not published.
  case noLeg(String)
}
