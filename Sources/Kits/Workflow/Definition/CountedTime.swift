extension ProcessDefinition {
  /// Working minutes the process grants in all; of ways beside each other the longest.
  package var countedMinutes: Int { longestWay.minutes }

  /// The way that takes longest inside the legal clock; nothing where the steps go in a circle.
  package var longestWay: (steps: [Step.ID], minutes: Int) {
    var known: [Step.ID: (steps: [Step.ID], minutes: Int)] = [:]
    var onWay: Set<Step.ID> = []

    func longest(from id: Step.ID) -> (steps: [Step.ID], minutes: Int) {
      if let way = known[id] { return way }
      guard let step = step(id), onWay.insert(id).inserted else { return ([], 0) }
      let rest = step.followers.map(longest).max { $0.minutes < $1.minutes } ?? ([], 0)
      let way = (steps: [id] + rest.steps, minutes: (step.runsClock ? step.minutes : 0) + rest.minutes)
      onWay.remove(id)
      known[id] = way
      return way
    }

    return starts.map(longest).max { $0.minutes < $1.minutes } ?? ([], 0)
  }
}
