import Workflow

extension BPMN {
  /// The drawing: the layout of our own diagrams, with BPMN's shapes.
  static func plane(_ graph: Graph, id: String) -> Tag {
    let stand = ProcessDefinition(
      steps: graph.nodes.map { node in
        Step(
          id: node.id, name: node.name, kind: .work, performer: Performer(role: "", place: ""), minutes: 0,
          next: graph.flows.filter { $0.from == node.id }.map(\.to))
      })
    let drawing = Diagram(of: stand)
    // A draft may hold two steps of one id until it is mended.
    let shapes = Dictionary(zip(graph.nodes, drawing.boxes).map { ($0.id, Shape($0, in: $1)) }) { first, _ in first }
    let plane = Tag("bpmndi:BPMNPlane", [("id", "Plane_\(id)"), ("bpmnElement", "Process_\(id)")])
    for node in graph.nodes {
      guard let shape = shapes[node.id] else { continue }
      plane.add(shape.drawn(node))
    }
    for flow in graph.flows {
      guard let from = shapes[flow.from], let to = shapes[flow.to] else { continue }
      let edge = Tag("bpmndi:BPMNEdge", [("id", "\(flow.id)_edge"), ("bpmnElement", flow.id)])
      for point in from.way(to: to, along: drawing.edges.first { $0.from == flow.from && $0.to == flow.to }) {
        edge.add(Tag("di:waypoint", [("x", String(point.x)), ("y", String(point.y))]))
      }
      plane.add(edge)
    }
    let diagram = Tag("bpmndi:BPMNDiagram", [("id", "Diagram_\(id)")])
    diagram.add(plane)
    return diagram
  }

  struct Shape {
    var x, y, width, height: Int

    init(_ node: Graph.Node, in box: Diagram.Box) {
      switch node.kind {
      case .task: (x, y, width, height) = (box.x, box.y, box.width, box.height)
      case .start, .end, .terminate:
        (x, y, width, height) = (box.x + (box.width - 36) / 2, box.y + (box.height - 36) / 2, 36, 36)
      default: (x, y, width, height) = (box.x + (box.width - 50) / 2, box.y + (box.height - 50) / 2, 50, 50)
      }
    }

    func drawn(_ node: Graph.Node) -> Tag {
      let shape = Tag("bpmndi:BPMNShape", [("id", "\(node.id)_shape"), ("bpmnElement", node.id)])
      if case .exclusive = node.kind { shape.add("isMarkerVisible", "true") }
      shape.add(
        Tag(
          "dc:Bounds",
          [
            ("x", String(x)), ("y", String(y)), ("width", String(width)), ("height", String(height)),
          ]))
      return shape
    }

    /// From the lower side of this shape to the upper side of the other.
    func way(to other: Shape, along edge: Diagram.Edge?) -> [Diagram.Point] {
      let between = edge?.points.dropFirst().dropLast() ?? []
      return [Diagram.Point(x: x + width / 2, y: y + height)] + between
        + [Diagram.Point(x: other.x + other.width / 2, y: other.y)]
    }
  }
}
