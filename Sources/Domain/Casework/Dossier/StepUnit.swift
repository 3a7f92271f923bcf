import WorkingTime
import Agencies
import Catalogue
import Workflow

extension Dossier {
  /// The unit that does a step: the process names a place, the dossier knows which agency that is for it.
  func unit(for step: Step) throws -> Unit { try unit(for: step.performer) }

  func unit(for performer: Performer) throws -> Unit {
    guard let place = StepPlace(performer.place) else {
      throw CaseworkFault.noUnit(place: performer.place, agency: agency.code)
    }
    let body = agency(for: place.body)
    let unit =
      switch place.unit {
      case .counter: rules.territory.unit(.counter, of: body.id)
      case .leaders: rules.territory.unit(.leaders, of: body.id)
      case .clerks: rules.territory.unit(.clerks, of: body.id)
      case .room(let slug): rules.territory.unit(.room, slug: slug ?? procedure.rooms[body.level], of: body.id)
      }
    guard let unit else { throw CaseworkFault.noUnit(place: performer.place, agency: body.code) }
    return unit
  }

  /// As sentences name the one who does it: the body outside, or the agency.
  func title(of performer: Performer) -> String {
    guard let body = StepPlace(performer.place)?.body else { return performer.place }
    if case .outside(let name) = body { return name }
    return agency(for: body).title
  }

  func agency(for body: StepPlace.Body) -> Agency {
    switch body {
    case .receiving: agency
    case .solving, .outside: solvingAgency
    case .district: above(solvingAgency, level: .district)
    case .province: above(solvingAgency, level: .province)
    case .agency(let code):
      rules.territory.agency(code: code, on: submittedAt.day)
        ?? rules.territory.agencies.first { $0.code == code } ?? solvingAgency
    }
  }

  /// The body of a level that an agency stands under, or itself where the level does not exist.
  private func above(_ agency: Agency, level: Level) -> Agency {
    var current = agency
    while current.level != level, let parent = current.parentID.flatMap(rules.territory.agency) { current = parent }
    return current.level == level ? current : agency
  }
}
