/// A process as data: steps in an acyclic graph. A step with several `next` opens them all; a step with several
/// predecessors opens when the last of them is done. Going back to an earlier step is an act, not an edge.
package struct Process: Codable, Hashable, Sendable {
  package var steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }

  package func step(_ id: Step.ID) -> Step? {
    steps.first { $0.id == id }
  }

  package func predecessors(of id: Step.ID) -> [Step.ID] {
    steps.filter { $0.next.contains(id) }.map(\.id)
  }

  /// Every step that comes after this one on some way.
  package func descendants(of id: Step.ID) -> Set<Step.ID> {
    var found: Set<Step.ID> = []
    var waiting = step(id)?.next ?? []
    while let next = waiting.popLast() {
      if found.insert(next).inserted { waiting += step(next)?.next ?? [] }
    }
    return found
  }

  /// Working minutes the process grants in all; of parallel ways only what counts.
  package var countedMinutes: Int {
    steps.reduce(0) { $0 + ($1.isCounted ? $1.minutes : 0) }
  }
}
