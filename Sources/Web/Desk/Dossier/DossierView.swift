import Agencies
import Casework
import Dossiers
import Identity
import Rules
import Storage
import WebShared
import WorkingTime
import Workflow

/// A dossier as one officer sees it at one moment: everything its page shows, and what may be done now.
struct DossierView: Sendable {
  var file: DossierFile
  var officer: Officer
  var now: Instant
  var rules: Rulebook
  var assignable: [Assignable]

  /// An open step that this officer may give to someone, and to whom.
  struct Assignable: Sendable {
    var task: OpenTask
    var stepName: String
    var colleagues: [Colleague]
  }

  /// Steps that come next and are given to somebody by name.
  var nextPeople: [NextPeople] = []

  /// Until when those who hold open steps are away, by their codes.
  var awayUntil: [AccountCode: Day] = [:]

  var dossier: Dossier { file.dossier }
  /// What its printed forms are filled in from.
  var source: FormSource { FormSource(file: file, rules: rules, now: now) }
  var offers: [Action] {
    dossier.offers(to: officer, at: now).filter { $0 != .assign || !assignable.isEmpty }
  }

  /// - Throws: `CaseworkRefusal.unknownDossier`, `.notYourDossier`.
  static func load(
    _ code: String, for officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> DossierView {
    let file = try DossierFile.load(code, under: rules, in: tx)
    try file.dossier.allowReading(by: officer, in: tx)
    let holders = Set(file.dossier.tasks.compactMap(\.holderCode)).sorted()
    let inHand = file.dossier.stepsInHand(of: officer, at: now)
    return DossierView(
      file: file, officer: officer, now: now, rules: rules,
      assignable: try assignable(file.dossier, officer, at: now, in: tx),
      nextPeople: try file.dossier.nextPeople(after: inHand, on: now.day, in: tx),
      awayUntil: try AbsenceRow.awayUntil(holders, on: now.day, in: tx))
  }

  /// Consultations belong to the agency that was asked; they are answered, not given away.
  private static func assignable(
    _ dossier: Dossier, _ officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> [Assignable] {
    try dossier.tasks.compactMap { task in
      guard task.state == .open || task.state == .ready, let step = dossier.step(task.step),
        dossier.mayAssign(task, officer, at: now)
      else {
        return nil
      }
      let leads = officer.givesOutWork(inUnit: task.unitID, of: task.agencyID)
      let colleagues = try Colleague.of(task, on: now.day, in: tx).filter { colleague in
        colleague.code != task.holderCode && (leads || colleague.code == officer.code)
      }
      return colleagues.isEmpty ? nil : Assignable(task: task, stepName: step.name, colleagues: colleagues)
    }
  }
}
