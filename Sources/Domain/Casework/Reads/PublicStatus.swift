import Agencies
import Procedures
package import Rules
package import Storage
package import WorkingTime

/// What anyone with the code may know: the stage, the dates, the place. Never a name, a number, an address.
package struct PublicStatus: Sendable, Hashable {
  package var code: String
  package var procedureCode: String
  package var procedureName: String
  package var agencyTitle: String
  package var solvingAgencyTitle: String
  package var channel: Channel
  package var stage: Stage
  package var submittedAt: Instant
  package var receivedAt: Instant?
  package var dueAt: Instant?
  package var isPaused: Bool
  package var isApologised: Bool
  package var finishedAt: Instant?
  package var returnedAt: Instant?
  /// The term from acceptance on.
  package var run: TermRun?
  private var procedureID: ID<Procedure>
  private var solvingAgencyID: ID<Agency>

  /// The hours in which its term counts.
  package func calendar(under rules: Rulebook) -> WorkingCalendar {
    guard let procedure = rules.procedure(procedureID), let agency = rules.territory.agency(solvingAgencyID) else {
      return rules.calendar
    }
    return rules.calendar(of: procedure, solvedBy: agency)
  }

  /// One row by its code: the page that is asked for most.
  /// - Throws: `CaseworkRefusal.unknownDossier`.
  package static func find(_ code: String, under rules: Rulebook, in tx: Transaction) throws -> PublicStatus {
    struct Row: Decodable {
      var code: String
      var procedureID: ID<Procedure>
      var agencyID, solvingAgencyID: ID<Agency>
      var channel: Channel
      var stage: Stage
      var submittedAt: Instant
      var receivedAt, dueAt, pausedAt, finishedAt, returnedAt: Instant?
      var isApologised: Bool
      var stops: TermStops
      var legMinutes: Int?
    }
    let code = try Dossier.code(typed: code)
    let row: Row? = try tx.first(query(code))
    guard let row else { throw CaseworkRefusal.unknownDossier(code) }
    guard let procedure = rules.procedure(row.procedureID) else { throw CaseworkFault.rulesMissing(code) }
    return PublicStatus(
      code: row.code, procedureCode: procedure.code, procedureName: procedure.name,
      agencyTitle: rules.territory.agency(row.agencyID)?.title ?? "",
      solvingAgencyTitle: rules.territory.agency(row.solvingAgencyID)?.title ?? "", channel: row.channel,
      stage: row.stage, submittedAt: row.submittedAt, receivedAt: row.receivedAt, dueAt: row.dueAt,
      isPaused: row.pausedAt != nil, isApologised: row.isApologised, finishedAt: row.finishedAt,
      returnedAt: row.returnedAt,
      run: row.receivedAt.flatMap {
        TermRun(
          $0, row.legMinutes.map(Term.workingMinutes) ?? procedure.term, procedure.policy, row.stops,
          pausedAt: row.pausedAt)
      }, procedureID: row.procedureID, solvingAgencyID: row.solvingAgencyID)
  }

  static func query(_ code: String) -> SQL {
    """
    SELECT code, procedure_id, agency_id, solving_agency_id, channel, stage, submitted_at, received_at, due_at, paused_at,
      finished_at, returned_at, is_apologised, stops, leg_minutes
    FROM dossier WHERE code = \(code)
    """
  }
}
