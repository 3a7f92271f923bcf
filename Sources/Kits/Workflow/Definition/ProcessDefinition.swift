/// A process as data: steps in an acyclic graph. A step with several `next` opens them all; a step that several ways
/// lead to opens when no work that could still lead there is left. Going back to an earlier step is an act, not an edge.
package struct ProcessDefinition: Codable, Hashable, Sendable {
  package var steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }

  package func step(_ id: Step.ID) -> Step? {
    steps.first { $0.id == id }
  }

  package func predecessors(of id: Step.ID) -> [Step.ID] {
    steps.filter { $0.followers.contains(id) }.map(\.id)
  }

  /// Every step that comes after this one on some way.
  package func descendants(of id: Step.ID) -> Set<Step.ID> {
    var found: Set<Step.ID> = []
    var waiting = step(id)?.followers ?? []
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += step(next)?.followers ?? [] }
    }
    return found
  }

  /// The steps no other leads to.
  package var starts: [Step.ID] {
    let followers = Set(steps.flatMap(\.followers))
    return steps.map(\.id).filter { !followers.contains($0) }
  }

  func inOrder(_ ids: some Collection<Step.ID>) -> [Step.ID] {
    let wanted = Set(ids)
    return steps.map(\.id).filter(wanted.contains)
  }
}
