package import Agencies
package import Procedures
package import WorkingTime

extension Rulebook {
  /// The hours in which the term of a procedure counts: those of the room that solves it, or of its agency.
  package func calendar(of procedure: Procedure, solvedBy agency: Agency) -> WorkingCalendar {
    let room = territory.unit(.room, slug: procedure.rooms[agency.level], of: agency.id)
    return calendars.calendar(of: agency.id, unit: room?.id)
  }
}
