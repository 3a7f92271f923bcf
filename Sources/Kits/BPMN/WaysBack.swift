import Workflow

extension ProcessDefinition {
  /// A choice that another tool drew up to an earlier step is our way back.
  func withWaysBack(from starts: [Step.ID]) -> ProcessDefinition {
    var process = self
    for index in process.steps.indices {
      for place in process.steps[index].choices.indices {
        let next = process.steps[index].choices[place].next
        guard next.count == 1, next[0] != process.steps[index].id, isReached(process.steps[index].id, from: next[0])
        else { continue }
        guard isNearer(to: starts, next[0], than: process.steps[index].id) else { continue }
        process.steps[index].choices[place].target = .back(next[0])
      }
    }
    return process
  }

  private func isReached(_ id: Step.ID, from start: Step.ID) -> Bool { descendants(of: start).contains(id) }

  /// Of two steps in a circle the one that comes first from the start.
  private func isNearer(to starts: [Step.ID], _ id: Step.ID, than other: Step.ID) -> Bool {
    var distance: [Step.ID: Int] = [:]
    var waiting = starts
    for start in waiting { distance[start] = 0 }
    while !waiting.isEmpty {
      let here = waiting.removeFirst()
      for next in step(here)?.followers ?? [] where distance[next] == nil {
        distance[next] = (distance[here] ?? 0) + 1
        waiting.append(next)
      }
    }
    return (distance[id] ?? .max) < (distance[other] ?? .max)
  }
}
