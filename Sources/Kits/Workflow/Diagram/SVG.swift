extension Diagram {
  /// The drawing as SVG: no colours and no sizes of type inside, only classes (`process`, `step`, `work` …, `done`,
  /// `current`, `optional`, `edge`, `back`, `label`, `note`). The title and the list of steps are read aloud.
  /// - Parameter id: makes the names inside unique on the page.
  package func svg(id: String, title: String) -> String {
    let name = id.escaped
    var lines = [
      """
      <svg class="process" role="img" aria-labelledby="\(name)-title \(name)-desc" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" xmlns="http://www.w3.org/2000/svg">
      """,
      "<title id=\"\(name)-title\">\(title.escaped)</title>",
      "<desc id=\"\(name)-desc\">\(description.escaped)</desc>",
      """
      <defs><marker id="\(name)-tip" class="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" \
      orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
      """,
    ]
    lines += edges.map { line($0, tip: name) } + boxes.map(drawn) + edges.filter { !$0.label.isEmpty }.map(label)
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// "1. Tiếp nhận (đã xong). 2. Thẩm định (đang xử lý)."
  private var description: String {
    boxes.enumerated().map { number, box in
      let state =
        switch box.mark {
        case .done: " (đã xong)"
        case .current: " (đang xử lý)"
        case .none: box.isOptional ? " (khi cần)" : ""
        }
      return "\(number + 1). \(box.lines.joined(separator: " "))\(state)."
    }.joined(separator: " ")
  }

  private func line(_ edge: Edge, tip: String) -> String {
    let path = edge.points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }.joined()
    return
      "<path class=\"edge\(edge.isBack ? " back" : "")\" d=\"\(path)\" fill=\"none\" marker-end=\"url(#\(tip)-tip)\"/>"
  }

  private func label(_ edge: Edge) -> String {
    "<text class=\"label\" x=\"\(edge.labelAt.x)\" y=\"\(edge.labelAt.y)\">\(edge.label.escaped)</text>"
  }

  private func drawn(_ box: Box) -> String {
    let marks = [box.kind.rawValue, box.mark == .none ? nil : box.mark.rawValue, box.isOptional ? "optional" : nil]
    let radius = box.kind == .reception || box.kind == .automaticReception || box.kind == .delivery ? 18 : 4
    let first = box.y + Measure.padding + 14
    let names = box.lines.enumerated().map { number, line in
      "<text x=\"\(box.middle)\" y=\"\(first + number * Measure.line)\">\(line.escaped)</text>"
    }
    let note =
      box.note.isEmpty
      ? ""
      : "<text class=\"note\" x=\"\(box.middle)\" y=\"\(first + box.lines.count * Measure.line)\">\(box.note.escaped)</text>"
    return """
      <g class="step \(marks.compactMap { $0 }.joined(separator: " "))" text-anchor="middle">\
      <rect x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="\(radius)"/>\
      \(names.joined())\(note)</g>
      """
  }
}

extension String {
  /// Safe between tags and inside quotes.
  fileprivate var escaped: String {
    var text = ""
    for character in unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
