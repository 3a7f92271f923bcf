/// The steps in rows: each below everything that leads to it. An edge that passes a row has a place of its own there.
struct Rows {
  /// A place in a row: a step, or an edge passing by.
  enum Place: Hashable {
    case step(Step.ID)
    case passing(from: Step.ID, to: Step.ID, row: Int)
  }

  private(set) var rows: [[Place]] = []
  /// Which places an edge goes through, its steps included.
  private(set) var ways: [Link: [Place]] = [:]

  struct Link: Hashable {
    var from: Step.ID
    var to: Step.ID
  }

  init(_ process: ProcessDefinition) {
    let row = Self.rowNumbers(process)
    rows = Array(repeating: [], count: (row.values.max() ?? -1) + 1)
    for step in process.steps { rows[row[step.id] ?? 0].append(.step(step.id)) }
    for step in process.steps {
      for next in step.followers {
        let link = Link(from: step.id, to: next)
        guard let from = row[step.id], let to = row[next], from < to, ways[link] == nil else { continue }
        var way: [Place] = [.step(step.id)]
        for between in (from + 1)..<to {
          let place = Place.passing(from: step.id, to: next, row: between)
          rows[between].append(place)
          way.append(place)
        }
        ways[link] = way + [.step(next)]
      }
    }
    for _ in 0..<4 { untangle() }
  }

  private static func rowNumbers(_ process: ProcessDefinition) -> [Step.ID: Int] {
    var numbers: [Step.ID: Int] = [:]
    var onWay: Set<Step.ID> = []
    func number(of id: Step.ID) -> Int {
      if let number = numbers[id] { return number }
      guard onWay.insert(id).inserted else { return 0 }
      let number = (process.predecessors(of: id).filter { !onWay.contains($0) }.map(number).max() ?? -1) + 1
      onWay.remove(id)
      numbers[id] = number
      return number
    }
    for step in process.steps { _ = number(of: step.id) }
    return numbers
  }

  /// Each place moves to the middle of its neighbours above, then below; equals keep their order.
  private mutating func untangle() {
    var above: [Place: [Place]] = [:]
    var below: [Place: [Place]] = [:]
    for way in ways.sorted(by: { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }).map(\.value) {
      for (upper, lower) in zip(way, way.dropFirst()) {
        above[lower, default: []].append(upper)
        below[upper, default: []].append(lower)
      }
    }
    for index in rows.indices.dropFirst() { sort(index, by: above, against: index - 1) }
    for index in rows.indices.dropLast().reversed() { sort(index, by: below, against: index + 1) }
  }

  private mutating func sort(_ index: Int, by neighbours: [Place: [Place]], against other: Int) {
    // Two steps of one id stand in a draft until it is mended.
    let place = Dictionary(rows[other].enumerated().map { ($1, $0) }) { first, _ in first }
    let weights = rows[index].enumerated().map { own, item -> Double in
      let known = (neighbours[item] ?? []).compactMap { place[$0] }
      return known.isEmpty ? Double(own) : Double(known.reduce(0, +)) / Double(known.count)
    }
    rows[index] = rows[index].indices.sorted { (weights[$0], $0) < (weights[$1], $1) }.map { rows[index][$0] }
  }
}
