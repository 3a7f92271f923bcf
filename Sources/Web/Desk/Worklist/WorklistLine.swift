import Agencies
import Casework
import Dossiers
import Worklists
import Identity
import Procedures
import Rules
import WebShared
import WorkingTime
import Workflow

/// A row of the worklist as it is shown, with what the officer may do right from the list.
struct WorklistLine: Sendable, Hashable {
  var code: String
  var step: String
  var procedure: String
  var applicant: String
  var stepName: String
  var holder: String?
  var unit: String
  var stage: Stage
  var due: DueMark
  var mayTake = false
  /// Whose work it is, where this officer does it only in their stead.
  var inPlaceOf: String?
  /// What may be done with it together with others.
  var deed: Bulk.Deed?

  /// "000.01.21.H01-261120-0007/3": what a button or box of the row sends.
  var reference: String { "\(code)/\(step)" }

  init(
    _ row: WorklistRow, for officer: Officer, in queue: Worklist.Queue, deed: Bulk.Deed? = nil, under rules: Rulebook,
    at now: Instant
  ) {
    let procedure = rules.procedure(row.procedureID)
    let step = rules.process(row.processID)?.process.step(row.step)
    code = row.code
    self.deed = deed
    self.step = row.step
    self.procedure = procedure?.name ?? ""
    applicant = row.applicantName
    stepName = step?.name ?? (row.taskKind == OpenTask.consultationKind ? "Trả lời lấy ý kiến" : "")
    holder = row.holderCode == officer.code ? "Tôi" : row.holderName
    unit = rules.territory.unit(row.unitID)?.name ?? ""
    stage = row.stage
    due = DueMark(
      from: row.receivedAt ?? row.openedAt, due: row.dueAt, isPaused: row.pausedAt != nil, at: now,
      in: rules.calendars.calendar(of: row.agencyID, unit: row.unitID))

    inPlaceOf = Self.inPlaceOf(row, step, officer)
    guard queue == .open, let step, let role = Role(rawValue: step.performer.role) else { return }
    mayTake = row.holderCode == nil && officer.holds(role, inUnit: row.unitID)
  }
}

extension WorklistLine {
  private static func inPlaceOf(_ row: WorklistRow, _ step: Step?, _ officer: Officer) -> String? {
    if let holder = row.holderCode {
      return officer.standsInFor.first { $0.code == holder }?.name
    }
    guard let role = step.flatMap({ Role(rawValue: $0.performer.role) }), !officer.holds(role, inUnit: row.unitID)
    else { return nil }
    return officer.standsInFor.first { $0.holds(role, inUnit: row.unitID) }?.name
  }
}

/// A step of a dossier as a form of a list names it.
struct StepReference: Sendable, Hashable {
  var code: String
  var step: String

  init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/"), text.count <= 100 else { return nil }
    (code, step) = (String(text[..<slash]), String(text[text.index(after: slash)...]))
    if code.isEmpty || step.isEmpty { return nil }
  }
}
