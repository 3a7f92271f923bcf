package import Markup
package import Workflow

/// A process as a drawing, and as a list where the screen is too narrow for one. `progress` marks where a dossier is.
package func processDrawing(
  _ process: ProcessDefinition, id: String, title: String, progress: CaseProgress? = nil,
  note: (Step) -> String = { _ in "" }
) -> HTML {
  let diagram = Diagram(of: process, progress: progress, note: note)
  return """
    <figure class="drawing">
    <div class="wide" tabindex="0" role="group" aria-label="\(title)">\(svg(diagram, id: id, title: title))</div>
    <ol class="narrow">\(each: diagram.boxes, { box in
      """
      <li\(attribute: "aria-current", box.mark == .current ? "step" : nil) class="\(box.mark.rawValue)">\
      \(box.lines.joined(separator: " "))\(if: !box.note.isEmpty, " <small>\(box.note)</small>")\(state(of: box))</li>
      """
    })</ol>
    </figure>
    """
}

private func state(of box: Diagram.Box) -> HTML? {
  switch box.mark {
  case .done: " <small>(đã xong)</small>"
  case .current: " <b>(đang ở đây)</b>"
  case .none: box.isOptional ? " <small>(khi cần)</small>" : nil
  }
}

private func svg(_ diagram: Diagram, id: String, title: String) -> HTML {
  """
  <svg class="process" role="img" aria-labelledby="\(id)-title \(id)-desc" viewBox="0 0 \(diagram.width) \(diagram.height)" \
  width="\(diagram.width)" height="\(diagram.height)"><title id="\(id)-title">\(title)</title>\
  <desc id="\(id)-desc">\(diagram.inWords)</desc>\
  <defs><marker id="\(id)-tip" class="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" \
  orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>\
  \(each: diagram.edges, { line($0, tip: id) })\(each: diagram.boxes, drawn)\
  \(each: diagram.edges.filter { !$0.label.isEmpty }, { edge in
    "<text class=\"label\" x=\"\(edge.labelAt.x)\" y=\"\(edge.labelAt.y)\">\(edge.label)</text>"
  })</svg>
  """
}

private func line(_ edge: Diagram.Edge, tip: String) -> HTML {
  let path = edge.points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }.joined()
  return "<path class=\"edge\(edge.isBack ? " back" : "")\" d=\"\(path)\" marker-end=\"url(#\(tip)-tip)\"/>"
}

private func drawn(_ box: Diagram.Box) -> HTML {
  let radius = box.kind == .reception || box.kind == .automaticReception || box.kind == .delivery ? 18 : 4
  let middle = box.x + box.width / 2
  let first = box.y + 26
  return """
    <g class="step \(box.mark.rawValue)\(box.isOptional ? " optional" : "")">\
    <rect x="\(box.x)" y="\(box.y)" width="\(box.width)" height="\(box.height)" rx="\(radius)"/>\
    \(each: box.lines.enumerated(), { number, words in
      "<text x=\"\(middle)\" y=\"\(first + number * 19)\">\(words)</text>"
    })\
    \(if: !box.note.isEmpty, "<text class=\"note\" x=\"\(middle)\" y=\"\(first + box.lines.count * 19)\">\(box.note)</text>")</g>
    """
}

extension Diagram {
  /// "1. Tiếp nhận (đã xong). 2. Thẩm định (đang ở đây)."
  fileprivate var inWords: String {
    boxes.enumerated().map { number, box in
      let state =
        switch box.mark {
        case .done: " (đã xong)"
        case .current: " (đang ở đây)"
        case .none: box.isOptional ? " (khi cần)" : ""
        }
      return "\(number + 1). \(box.lines.joined(separator: " "))\(state)."
    }.joined(separator: " ")
  }
}
