extension Diagram {
  /// Measures of the drawing; the widest line of a box holds about `Measure.letters` letters at 14 pixels.
  enum Measure {
    static let box = 232, gap = 28, row = 44, margin = 16, line = 19, padding = 12, letters = 27, passing = 24,
      back = 20
  }

  /// - Parameters:
  ///   - progress: where a case stands; its done and open steps are marked.
  ///   - note: who does a step, in one line.
  package init(of process: ProcessDefinition, progress: CaseProgress? = nil, note: (Step) -> String = { _ in "" }) {
    let rows = Rows(process)
    let boxes = process.steps.map { step in
      Self.box(step, progress: progress, note: note(step))
    }
    let byStep = Dictionary(boxes.map { ($0.step, $0) }, uniquingKeysWith: { first, _ in first })
    var placed = Placement(rows, byStep, labels: Self.labels(process))
    placed.centre()
    self.boxes = process.steps.compactMap { placed.boxes[$0.id] }
    edges = process.steps.flatMap { step in
      step.followers.compactMap { placed.edge(from: step, to: $0, in: rows) }
    }
    (width, height) = (placed.width, placed.height)
    joinLabels()
    let backs = process.steps.flatMap { step in
      step.choices.compactMap { choice in choice.back.map { (step.id, $0, choice.title) } }
    }
    for (lane, back) in backs.enumerated() {
      guard let edge = placed.back(from: back.0, to: back.1, label: back.2, lane: lane) else { continue }
      edges.append(edge)
    }
    if !backs.isEmpty {
      width += backs.count * Measure.back + Measure.margin + (backs.map { Self.room(for: $0.2) }.max() ?? 0)
    }
  }

  static func room(for label: String) -> Int { label.count * 7 }

  private static func labels(_ process: ProcessDefinition) -> [Rows.Link: String] {
    var labels: [Rows.Link: String] = [:]
    for step in process.steps {
      for next in step.followers {
        let titles = step.choices.filter { $0.next.contains(next) }.map(\.title)
        labels[Rows.Link(from: step.id, to: next)] = titles.joined(separator: " / ")
      }
    }
    return labels
  }

  /// What is written at the same place is written there once, one after the other.
  private mutating func joinLabels() {
    for index in edges.indices where !edges[index].label.isEmpty {
      for other in edges.indices.dropFirst(index + 1) where edges[other].labelAt == edges[index].labelAt {
        if !edges[other].label.isEmpty, edges[other].label != edges[index].label {
          edges[index].label += "; \(edges[other].label)"
        }
        edges[other].label = ""
      }
    }
  }

  private static func box(_ step: Step, progress: CaseProgress?, note: String) -> Box {
    let lines = step.name.lines(of: Measure.letters)
    let rows = lines.count + (note.isEmpty ? 0 : 1)
    let mark: Mark =
      progress?.open.contains(step.id) == true ? .current : progress?.done.contains(step.id) == true ? .done : .none
    return Box(
      step: step.id, kind: step.kind, lines: lines, note: note.cut(to: Measure.letters + 5),
      isOptional: step.isOptional, x: 0, y: 0, width: Measure.box, height: rows * Measure.line + 2 * Measure.padding,
      mark: mark)
  }
}

extension String {
  /// Cut at spaces into lines of about so many letters; a longer word stays whole.
  func lines(of letters: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.count + word.count < letters {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  func cut(to letters: Int) -> String { count > letters ? "\(prefix(letters - 1))…" : self }
}
