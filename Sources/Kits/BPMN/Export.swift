package import Foundation
package import Workflow

/// A process as BPMN 2.0 XML, with its drawing. What BPMN has no word for stands in `extensionElements` under
/// `urn:motcua:process:1`, so that reading the file gives the same process again.
package enum BPMN {
  /// - Parameters:
  ///   - id: names the process in the file; letters, digits and hyphens.
  package static func xml(of process: ProcessDefinition, id: String, name: String) throws -> Data {
    let graph = Graph(process)
    let root = Tag(
      "bpmn:definitions",
      [
        ("xmlns:bpmn", Names.model), ("xmlns:bpmndi", Names.diagram), ("xmlns:dc", Names.bounds),
        ("xmlns:di", Names.waypoints), ("xmlns:xsi", Names.instance), ("xmlns:motcua", Names.own),
        ("id", "Definitions_\(id)"), ("targetNamespace", Names.own), ("expressionLanguage", Names.expression),
      ])
    let body = Tag("bpmn:process", [("id", "Process_\(id)"), ("name", name), ("isExecutable", "true")])
    for node in graph.nodes { body.add(try drawn(node, in: graph)) }
    for flow in graph.flows { body.add(drawn(flow)) }
    root.add(body)
    root.add(plane(graph, id: id))
    return Data(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.written()).utf8)
  }

  private static func drawn(_ node: Graph.Node, in graph: Graph) throws -> Tag {
    let made = Tag(node.tag, [("id", node.id)] + (node.name.isEmpty ? [] : [("name", node.name)]))
    switch node.kind {
    case .task(let step):
      if let leg = step.leg { made.add("calledElement", "Process_\(leg.procedure)") }
      let own = Tag("motcua:step", text: try OwnData.text(of: step))
      let holder = Tag("bpmn:extensionElements", [])
      holder.add(own)
      made.add(holder)
    case .exclusive(let flow?): made.add("default", flow)
    default: break
    }
    for flow in graph.flows where flow.to == node.id { made.add(Tag("bpmn:incoming", text: flow.id)) }
    for flow in graph.flows where flow.from == node.id { made.add(Tag("bpmn:outgoing", text: flow.id)) }
    if node.kind == .terminate { made.add(Tag("bpmn:terminateEventDefinition", [("id", "\(node.id)_all")])) }
    if case .task(let step) = node.kind, step.asked.count > 1 {
      let several = Tag("bpmn:multiInstanceLoopCharacteristics", [("isSequential", "false")])
      let count = Tag("bpmn:loopCardinality", text: String(step.asked.count))
      count.add("xsi:type", "bpmn:tFormalExpression")
      several.add(count)
      made.add(several)
    }
    return made
  }

  private static func drawn(_ flow: Graph.Flow) -> Tag {
    let made = Tag("bpmn:sequenceFlow", [("id", flow.id)])
    if !flow.name.isEmpty { made.add("name", flow.name) }
    made.add("sourceRef", flow.from)
    made.add("targetRef", flow.to)
    if let choice = flow.choice { made.add("motcua:choice", choice) }
    if let condition = flow.condition {
      let expression = Tag("bpmn:conditionExpression", text: condition)
      expression.add("xsi:type", "bpmn:tFormalExpression")
      made.add(expression)
    }
    return made
  }
}

extension Graph.Node {
  var tag: String {
    switch kind {
    case .start: "bpmn:startEvent"
    case .end, .terminate: "bpmn:endEvent"
    case .exclusive: "bpmn:exclusiveGateway"
    case .parallel: "bpmn:parallelGateway"
    case .inclusive: "bpmn:inclusiveGateway"
    case .task(let step):
      switch step.kind {
      case .automaticReception: "bpmn:serviceTask"
      case .leg: step.leg == nil ? "bpmn:userTask" : "bpmn:callActivity"
      default: "bpmn:userTask"
      }
    }
  }
}
