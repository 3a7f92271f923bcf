package import Agencies
package import Procedures
import Storage
package import WorkingTime

extension Rulebook {
  /// The hours in which the term of a procedure counts: those of the room that solves it, or of its agency.
  package func calendar(of procedure: Procedure, solvedBy agency: Agency) -> WorkingCalendar {
    calendar(of: procedure, solvedBy: agency, in: calendars)
  }

  /// The same as it would be under other calendars.
  package func calendar(
    of procedure: Procedure, solvedBy agency: Agency, in calendars: OfficeCalendars
  ) -> WorkingCalendar {
    calendars.calendar(of: agency.id, unit: room(of: procedure, solvedBy: agency))
  }

  /// Whose hours they are.
  package func officePlace(
    of procedure: Procedure, solvedBy agency: Agency, in calendars: OfficeCalendars
  ) -> OfficePlace {
    calendars.place(of: agency.id, unit: room(of: procedure, solvedBy: agency))
  }

  private func room(of procedure: Procedure, solvedBy agency: Agency) -> ID<AgencyUnit>? {
    territory.unit(.room, slug: procedure.rooms[agency.level], of: agency.id)?.id
  }
}
