/// What an act needs besides the right to do it.
extension Permit {
  func needs(of act: Act) -> [Need] {
    switch act {
    case .complete(let id, let choice):
      guard let step = process.step(id), let chosen = try? choose(choice, at: step) else {
        return process.step(id).map { $0.needs + persons(after: $0.next) } ?? []
      }
      let back: [Need] = chosen.back == nil ? [] : [.reason]
      return (step.needs + chosen.needs + back + persons(after: chosen.next)).withoutDoubles
    case .skip(let id): return [.reason] + persons(after: process.step(id)?.next ?? [])
    case .refuse, .sendBack, .requestSupplement, .requestPayment, .withdraw, .stop, .legRefused: return [.reason]
    case .apologise: return [.reason, .date]
    case .assign: return [.person]
    case .ask: return [.performer]
    default: return []
    }
  }

  /// That what came along fits the act.
  func check(_ given: Given, for act: Act) throws(CaseRefusal) {
    switch act {
    case .apologise:
      if let date = given.date, let due = state.clock.due, date <= due { throw .dateNotLater }
    case .assign(let id):
      let isGivenOut = process.step(id).map { facts.actor.givesOut.contains($0.performer) } ?? false
      guard isGivenOut || given.person == facts.actor.id else { throw .onlyForYourself }
    case .legReturned(let id):
      guard let step = process.step(id) else { throw .noSuchStep(id) }
      var after = self
      after.state.results.merge(given.values.results(of: id)) { $1 }
      _ = try after.choose(nil, at: step)
    default: break
    }
  }

  private func persons(after next: [Step.ID]) -> [Need] {
    next.compactMap(process.step).contains(where: \.isChosenBefore) ? [.person] : []
  }
}

extension [String: Value] {
  /// A leg's answer under the names that conditions use.
  func results(of step: Step.ID) -> [String: Value] {
    var results = ["steps.\(step).refused": Value.truth(false)]
    for (field, value) in self { results["steps.\(step).\(field)"] = value }
    return results
  }
}

extension [Need] {
  fileprivate var withoutDoubles: [Need] {
    var seen: Set<Need> = []
    return filter { seen.insert($0).inserted }
  }
}
