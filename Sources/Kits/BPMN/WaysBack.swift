import Workflow

extension ProcessDefinition {
  /// A choice that another tool drew up to an earlier step is our way back.
  func withWaysBack(from starts: [Step.ID]) -> ProcessDefinition {
    var process = self
    let distance = distances(from: starts)
    var behind: [Step.ID: Set<Step.ID>] = [:]
    for index in process.steps.indices {
      for place in process.steps[index].choices.indices {
        let next = process.steps[index].choices[place].next
        let id = process.steps[index].id
        guard next.count == 1, next[0] != id else { continue }
        // Of two steps in a circle the one that comes first from the start.
        guard distance[next[0]] ?? .max < distance[id] ?? .max else { continue }
        let reached = behind[next[0]] ?? descendants(of: next[0])
        behind[next[0]] = reached
        guard reached.contains(id) else { continue }
        process.steps[index].choices[place].target = .back(next[0])
      }
    }
    return process
  }

  /// Over how many steps each is reached.
  private func distances(from starts: [Step.ID]) -> [Step.ID: Int] {
    var distance: [Step.ID: Int] = [:]
    var (row, steps) = (Set(starts), 0)
    while !row.isEmpty {
      for id in row { distance[id] = steps }
      row = Set(row.flatMap { step($0)?.followers ?? [] }).filter { distance[$0] == nil }
      steps += 1
    }
    return distance
  }
}
