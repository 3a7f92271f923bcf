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

  /// Those of a slice whose appointment lies ahead. A paused one gets its new date when it goes on.
  static func all(in slice: WalkSlice, at now: Instant, in tx: Transaction) throws -> [RunningDossier] {
    try tx.all(
      """
      SELECT id, code, procedure_id, agency_id, solving_agency_id, received_at, due_at, stops, leg_minutes FROM dossier
      WHERE \(slice.ids) AND received_at IS NOT NULL AND finished_at IS NULL AND due_at > \(now)
        AND paused_at IS NULL
      """)
  }

  /// nil where the appointment stays: also where a new date was promised, or the right one has passed by now.
  func appointment(under rules: Rulebook, _ calendars: OfficeCalendars, at now: Instant) -> Instant? {
    guard stops.newDate == nil, let procedure = rules.procedure(procedureID),
      let agency = rules.territory.agency(solvingAgencyID),
      let run = TermRun(
        receivedAt, legMinutes.map(Term.workingMinutes) ?? procedure.term, procedure.policy, stops, pausedAt: nil)
    else { return nil }
    let room = rules.territory.unit(.room, slug: procedure.rooms[agency.level], of: agency.id)
    let new = run.appointment(in: calendars.calendar(of: agency.id, unit: room?.id))
    return new == dueAt || new <= now ? nil : new
  }
}
