import Agencies
package import Dossiers
import Identity
import Procedures
package import Rules
package import Storage
import Workflow
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
  /// Why the clock stands, where it does.
  package var pause: Pause?
  /// From when on it is closed because the citizen is silent.
  package var closesAt: Instant?
  package var isApologised: Bool
  package var finishedAt: Instant?
  package var returnedAt: Instant?
  /// The term from acceptance on.
  package var run: TermRun?
  /// Lines of its history: whoever knows this many knows all that is said here.
  package var eventCount: Int
  private var procedureID: ID<Procedure>
  private var solvingAgencyID: ID<Agency>

  package var isPaused: Bool { pause != nil }

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
      var processID: ID<PublishedProcess>
      var agencyID, solvingAgencyID: ID<Agency>
      var channel: Channel
      var stage: Stage
      var submittedAt: Instant
      var receivedAt, dueAt, pausedAt, finishedAt, returnedAt: Instant?
      var isApologised: Bool
      var stops: TermStops
      var legMinutes: Int?
      var stepsOpen: StepList
      var flow: String
      var eventCount: Int
    }
    let code = try Dossier.code(typed: code)
    let row: Row? = try tx.first(query(code))
    guard let row else { throw CaseworkRefusal.unknownDossier(code) }
    guard let procedure = rules.procedure(row.procedureID), let process = rules.process(row.processID)?.process,
      let agency = rules.territory.agency(row.agencyID), let solving = rules.territory.agency(row.solvingAgencyID)
    else { throw CaseworkFault.rulesMissing(code) }
    // Most run, and need no more than their columns.
    let standing =
      row.pausedAt == nil && !row.stage.isWaiting
      ? nil
      : try DossierState(
        stage: row.stage, stepsOpen: row.stepsOpen, pausedAt: row.pausedAt, flow: row.flow, under: process)
    let course = Course(receivedBy: agency, solvedBy: solving, on: row.submittedAt.day)
    return PublicStatus(
      code: row.code, procedureCode: procedure.code, procedureName: procedure.name, agencyTitle: agency.title,
      solvingAgencyTitle: solving.title, channel: row.channel,
      stage: row.stage, submittedAt: row.submittedAt, receivedAt: row.receivedAt, dueAt: row.dueAt,
      pause: standing.flatMap { Pause($0, process, in: course, under: rules) }, closesAt: standing?.closesAt,
      isApologised: row.isApologised, finishedAt: row.finishedAt,
      returnedAt: row.returnedAt,
      run: row.receivedAt.flatMap {
        TermRun(
          $0, row.legMinutes.map(Term.workingMinutes) ?? procedure.term, procedure.policy, row.stops,
          pausedAt: row.pausedAt)
      }, eventCount: row.eventCount, procedureID: row.procedureID, solvingAgencyID: row.solvingAgencyID)
  }

  static func query(_ code: String) -> SQL {
    """
    SELECT code, procedure_id, process_id, agency_id, solving_agency_id, channel, stage, submitted_at, received_at, due_at,
      paused_at, finished_at, returned_at, is_apologised, stops, leg_minutes, steps_open, flow, event_count
    FROM dossier WHERE code = \(code)
    """
  }
}
