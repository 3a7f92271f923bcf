/// Where everything stands on the page.
struct Placement {
  private(set) var boxes: [Step.ID: Diagram.Box]
  private var places: [[(place: Rows.Place, x: Int, width: Int)]] = []
  /// Where in its row each place stands: an edge may pass hundreds of rows.
  private var positions: [Rows.Place: (row: Int, index: Int)] = [:]
  private var tops: [Int] = []
  private(set) var width = 0
  private(set) var height = 0

  private typealias Measure = Diagram.Measure
  private let labels: [Rows.Link: String]

  init(_ rows: Rows, _ boxes: [Step.ID: Diagram.Box], labels: [Rows.Link: String]) {
    (self.boxes, self.labels) = (boxes, labels)
    var y = Measure.margin
    for row in rows.rows {
      tops.append(y)
      var x = 0
      var tallest = 0
      var placed: [(place: Rows.Place, x: Int, width: Int)] = []
      for place in row {
        let wide = width(of: place, row: tops.count - 1)
        if positions[place] == nil { positions[place] = (tops.count - 1, placed.count) }
        placed.append((place, x, wide))
        x += wide + Measure.gap
        if case .step(let id) = place { tallest = max(tallest, boxes[id]?.height ?? 0) }
      }
      places.append(placed)
      width = max(width, x - Measure.gap)
      y += tallest + Measure.row
    }
    tops.append(y)
    height = max(y - Measure.row + Measure.margin, Measure.margin)
    width += 2 * Measure.margin
  }

  /// Rows stand in the middle of the widest one.
  mutating func centre() {
    for index in places.indices {
      let wide = places[index].last.map { $0.x + $0.width } ?? 0
      let shift = (width - wide) / 2
      for item in places[index].indices {
        places[index][item].x += shift
        guard case .step(let id) = places[index][item].place else { continue }
        boxes[id]?.x = places[index][item].x
        boxes[id]?.y = tops[index]
      }
    }
  }

  func edge(from step: Step, to next: Step.ID, in rows: Rows) -> Diagram.Edge? {
    guard let start = boxes[step.id], let end = boxes[next],
      let way = rows.ways[Rows.Link(from: step.id, to: next)]
    else { return nil }
    var points = [Diagram.Point(x: start.middle, y: start.y + start.height)]
    var last = Rows.Place.step(step.id)
    var labelAt = Diagram.Point(x: end.middle + 6, y: end.y - 8)
    for place in way.dropFirst() {
      guard let (x, row) = position(of: place) else { continue }
      turn(&points, to: x, at: turning(from: last, to: row))
      if last == .step(step.id), place != .step(next) { labelAt = Diagram.Point(x: x + 6, y: tops[row] + 14) }
      points.append(Diagram.Point(x: x, y: place == .step(next) ? end.y : tops[row + 1] - Measure.row))
      last = place
    }
    return Diagram.Edge(
      from: step.id, to: next, points: points, label: labels[Rows.Link(from: step.id, to: next)] ?? "",
      labelAt: labelAt, isBack: false)
  }

  /// Beside everything, on the right, up to the earlier step.
  func back(from step: Step.ID, to earlier: Step.ID, label: String, lane: Int) -> Diagram.Edge? {
    guard let start = boxes[step], let end = boxes[earlier] else { return nil }
    let x = width + lane * Measure.back
    let (from, to) = (start.y + start.height / 2 + lane * 4, end.y + end.height / 2 + lane * 4)
    let points = [
      Diagram.Point(x: start.x + start.width, y: from), Diagram.Point(x: x, y: from), Diagram.Point(x: x, y: to),
      Diagram.Point(x: end.x + end.width, y: to),
    ]
    return Diagram.Edge(
      from: step, to: earlier, points: points, label: label,
      labelAt: Diagram.Point(x: x + 6, y: (from + to) / 2 + lane * 16), isBack: true)
  }

  /// Down, across in the gap above a row, down again.
  private func turn(_ points: inout [Diagram.Point], to x: Int, at y: Int) {
    guard let last = points.last, last.x != x else { return }
    points += [Diagram.Point(x: last.x, y: y), Diagram.Point(x: x, y: y)]
  }

  private func position(of place: Rows.Place) -> (x: Int, row: Int)? {
    guard let (row, index) = positions[place] else { return nil }
    let item = places[row][index]
    return (item.x + item.width / 2, row)
  }

  /// Beside an edge that passes there is room for what is written at it.
  private func width(of place: Rows.Place, row: Int) -> Int {
    guard case .passing(let from, let to, _) = place else { return Measure.box }
    return Measure.passing + 2 * Diagram.room(for: labels[Rows.Link(from: from, to: to)] ?? "")
  }

  /// Where an edge turns in the gap above a row: those that come from different places do not lie on each other.
  private func turning(from place: Rows.Place, to row: Int) -> Int {
    guard places[row - 1].count > 1, let at = positions[place], at.row == row - 1 else {
      return tops[row] - Measure.row / 2
    }
    return tops[row] - Measure.row / 2 - 8 + at.index % 4 * 5
  }
}

extension Diagram.Box {
  var middle: Int { x + width / 2 }
}
