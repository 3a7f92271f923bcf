import Agencies
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import Workflow
import WorkingTime

/// A dossier whose clock runs, as far as its appointment needs it.
struct RunningDossier: Decodable {
  var id: ID<Dossier>
  var code: String
  var procedureID: ID<Procedure>
  var agencyID, solvingAgencyID: ID<Agency>
  var receivedAt, dueAt: Instant
  var stops: TermStops
  var legMinutes: Int?
  /// It waits for the new date of an earlier change.
  var isWaiting: Bool

  /// Those of a slice whose appointment lies ahead. A paused one gets its new date when it goes on.
  static func all(in slice: WalkSlice, at now: Instant, in tx: Transaction) throws -> [LegibleRow<RunningDossier>] {
    try tx.all(
      """
      SELECT id, code, procedure_id, agency_id, solving_agency_id, received_at, due_at, stops, leg_minutes,
        CASE WHEN EXISTS (SELECT 1 FROM due_review WHERE dossier_id = dossier.id) OR EXISTS (
          SELECT 1 FROM dossier_walk
          WHERE ended_at IS NULL AND kind = \(ReviewLining.kind) AND reached < dossier.id)
        THEN 1 ELSE 0 END AS is_waiting
      FROM dossier
      WHERE \(slice.ids) AND received_at IS NOT NULL AND finished_at IS NULL AND due_at > \(now)
        AND paused_at IS NULL
      """)
  }

  /// Whether it goes by the hours of a place.
  func goes(by place: OfficePlace, under rules: Rulebook, _ calendars: OfficeCalendars) -> Bool {
    guard let procedure = rules.procedure(procedureID), let agency = rules.territory.agency(solvingAgencyID) else {
      return false
    }
    return rules.officePlace(of: procedure, solvedBy: agency, in: calendars) == place
  }

  /// The one it has once all that was saved has been applied.
  func appointment(under rules: Rulebook, at now: Instant) -> Instant {
    isWaiting ? appointment(under: rules, rules.calendars, at: now) ?? dueAt : dueAt
  }

  /// nil where the appointment stays, since the right one has passed by now.
  func appointment(under rules: Rulebook, _ calendars: OfficeCalendars, at now: Instant) -> Instant? {
    guard let procedure = rules.procedure(procedureID),
      let agency = rules.territory.agency(solvingAgencyID),
      let run = TermRun(
        receivedAt, legMinutes.map(Term.workingMinutes) ?? procedure.term, procedure.policy, stops, pausedAt: nil)
    else { return nil }
    let new = run.appointment(in: rules.calendar(of: procedure, solvedBy: agency, in: calendars))
    return new <= now ? nil : new
  }
}
