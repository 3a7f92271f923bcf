/// Whether the words of a step mean something to the caller.
extension ProcessDefinition {
  func wordFaults(_ step: Step, _ context: CheckContext) -> [ProcessFault] {
    var faults: [ProcessFault] = []
    for effect in step.allEffects {
      switch effect {
      case .status(let word) where context.statuses?.contains(word) == false:
        faults.append(.unknownStatus(step.id, word))
      case .form(let word) where context.forms?.contains(word) == false: faults.append(.unknownForm(step.id, word))
      case .message(let word) where context.messages?.contains(word) == false:
        faults.append(.unknownMessage(step.id, word))
      default: break
      }
    }
    // On the way the status follows from the steps; only an end chooses one.
    if (step.effects + step.choices.filter { $0.target != .end }.flatMap(\.effects)).contains(where: \.isStatus) {
      faults.append(.statusOutOfPlace(step.id))
    }
    for place in Set(([step.performer] + step.asked).map(\.place)).sorted()
    where !place.isEmpty && context.places?.contains(place) == false {
      faults.append(.unknownPlace(step.id, place))
    }
    if let leg = step.leg {
      if leg.procedure == context.procedure {
        faults.append(.legOpensItself(step.id))
      } else if context.procedures?.contains(leg.procedure) == false {
        faults.append(.unknownProcedure(step.id, leg.procedure))
      } else if let bodies = context.bodies {
        if let taken = bodies[leg.agency] {
          if !taken.contains(leg.procedure) {
            faults.append(.bodyDoesNotTake(step.id, body: leg.agency, leg.procedure))
          }
        } else {
          faults.append(.unknownBody(step.id, leg.agency))
        }
      }
    }
    return faults
  }
}
