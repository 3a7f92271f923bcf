package import Agencies
package import Dossiers
import Identity
import Procedures
package import Rules
package import Storage
package import Workflow
package import WorkingTime

/// A leg as the dossier above it shows it.
package struct LegRow: Decodable, Sendable, Hashable {
  package var code: String
  package var parentStep: Step.ID
  package var agencyID: ID<Agency>
  package var stage: Stage
  package var submittedAt: Instant
  package var dueAt: Instant?
  var pausedAt: Instant?
  package var finishedAt: Instant?
  package var outcome: Outcome?
  private var procedureID: ID<Procedure>
  private var solvingAgencyID: ID<Agency>
  private var legMinutes: Int

  /// Past its own date, and not done.
  package func isLate(at now: Instant, under rules: Rulebook) -> Bool {
    deadline(under: rules).map { (finishedAt ?? now) > $0 } ?? false
  }

  /// Its own appointment, which moves with its own stops; before it is taken in, what its counter has to answer and the
  /// term after that. nil while its clock stands.
  func deadline(under rules: Rulebook) -> Instant? {
    guard !stage.isEnd, pausedAt == nil else { return nil }
    if let dueAt { return dueAt }
    guard stage == .submitted, let procedure = rules.procedure(procedureID),
      let agency = rules.territory.agency(solvingAgencyID)
    else { return nil }
    let calendar = rules.calendar(of: procedure, solvedBy: agency)
    return calendar.deadline(
      from: calendar.answerDue(submittedAt), term: .workingMinutes(legMinutes), policy: procedure.policy)
  }

  /// Ended without what the dossier above waits for.
  package var isRefused: Bool { stage.isEnd && (stage != .returned || outcome == .denied) }

  /// In the order they were opened.
  package static func all(of dossier: ID<Dossier>, in tx: Transaction) throws -> [LegRow] {
    try tx.all(
      """
      SELECT \(columns) FROM dossier WHERE parent_id = \(dossier) ORDER BY id
      """)
  }

  /// The one that a step has open.
  static func last(of dossier: ID<Dossier>, at step: Step.ID, in tx: Transaction) throws -> LegRow? {
    try tx.first(
      """
      SELECT \(columns) FROM dossier WHERE parent_id = \(dossier) AND parent_step = \(step) ORDER BY id DESC LIMIT 1
      """)
  }

  private static let columns: SQL = """
    code, parent_step, agency_id, stage, submitted_at, due_at, paused_at, finished_at, outcome, procedure_id,
    solving_agency_id, leg_minutes
    """
}

/// The dossier a leg belongs to: the one the citizen has the receipt of.
package struct TopRow: Decodable, Sendable, Hashable {
  package var code: String
  package var agencyID: ID<Agency>
  package var dueAt: Instant?
}

extension Dossier {
  /// Its legs; a process without any asks nothing.
  func legs(in tx: Transaction) throws -> [LegRow] {
    process.steps.contains { $0.kind == .leg } ? try LegRow.all(of: id, in: tx) : []
  }

  func top(in tx: Transaction) throws -> TopRow? {
    guard let parent else { return nil }
    return try tx.first("SELECT code, agency_id, due_at FROM dossier WHERE id = \(parent.id)")
  }

  /// Who does a step for this dossier elsewhere: the other agency, or the body outside.
  package func titleOfLeg(_ step: Step) -> String? {
    step.leg.map { title(of: Performer(role: "", place: "\($0.agency)/counter")) }
  }
}
