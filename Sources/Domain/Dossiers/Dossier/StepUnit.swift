package import Agencies
import Identity
import Procedures
package import Rules
import Storage
package import Workflow
import WorkingTime

extension Dossier {
  /// The unit that does a step: the process names a place, the dossier knows which agency that is for it.
  package func unit(for step: Step) throws -> AgencyUnit { try unit(for: step.performer) }

  package func unit(for performer: Performer) throws -> AgencyUnit {
    if let unit = rules.unit(for: performer, of: procedure, in: course) { return unit }
    let body = StepPlace(performer.place).map { agency(for: $0.body) } ?? agency
    throw CaseworkFault.noUnit(place: performer.place, agency: body.code)
  }

  /// As sentences name the one who does it: the body outside, or the agency.
  package func title(of performer: Performer) -> String { rules.title(of: performer, in: course) }

  /// Who does a step: for a leg the other agency, or the body outside.
  package func title(of step: Step) -> String { rules.title(of: step, in: course) }

  package func agency(for body: StepPlace.Body) -> Agency { rules.agency(for: body, in: course) }

  var course: Course { Course(receivedBy: agency, solvedBy: solvingAgency, on: submittedAt.day) }
}

extension Dossier {
  /// The room of another agency that a question goes to.
  package func room(for asked: Agency) -> AgencyUnit? {
    rules.territory.unit(.room, slug: procedure.rooms[asked.level], of: asked.id)
  }
}
