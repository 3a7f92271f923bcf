package import Foundation
import FoundationXML
package import Workflow

/// A process as BPMN 2.0 XML, with its drawing. What BPMN has no word for stands in `extensionElements` under
/// `urn:motcua:process:1`, so that reading the file gives the same process again.
package enum BPMN {
  /// - Parameters:
  ///   - id: names the process in the file; letters, digits and hyphens.
  package static func xml(of process: Workflow.Process, id: String, name: String) throws -> Data {
    let graph = Graph(process)
    let root = element(
      "bpmn:definitions",
      [
        ("xmlns:bpmn", Names.model), ("xmlns:bpmndi", Names.diagram), ("xmlns:dc", Names.bounds),
        ("xmlns:di", Names.waypoints), ("xmlns:xsi", Names.instance), ("xmlns:motcua", Names.own),
        ("id", "Definitions_\(id)"), ("targetNamespace", Names.own), ("expressionLanguage", Names.expression),
      ])
    let body = element("bpmn:process", [("id", "Process_\(id)"), ("name", name), ("isExecutable", "true")])
    for node in graph.nodes { body.addChild(try drawn(node, in: graph)) }
    for flow in graph.flows { body.addChild(drawn(flow)) }
    root.addChild(body)
    root.addChild(plane(graph, id: id))
    let document = XMLDocument(rootElement: root)
    document.version = "1.0"
    document.characterEncoding = "UTF-8"
    return document.xmlData(options: [.nodePrettyPrint])
  }

  private static func drawn(_ node: Graph.Node, in graph: Graph) throws -> XMLElement {
    let made = element(node.tag, [("id", node.id)] + (node.name.isEmpty ? [] : [("name", node.name)]))
    switch node.kind {
    case .task(let step):
      if let leg = step.leg { made.addAttribute(attribute("calledElement", "Process_\(leg.procedure)")) }
      let own = element("motcua:step", [])
      own.stringValue = try OwnData.text(of: step)
      let holder = element("bpmn:extensionElements", [])
      holder.addChild(own)
      made.addChild(holder)
    case .exclusive(let flow?): made.addAttribute(attribute("default", flow))
    default: break
    }
    for flow in graph.flows where flow.to == node.id { made.addChild(text("bpmn:incoming", flow.id)) }
    for flow in graph.flows where flow.from == node.id { made.addChild(text("bpmn:outgoing", flow.id)) }
    if node.kind == .terminate { made.addChild(element("bpmn:terminateEventDefinition", [("id", "\(node.id)_all")])) }
    if case .task(let step) = node.kind, step.asked.count > 1 {
      let several = element("bpmn:multiInstanceLoopCharacteristics", [("isSequential", "false")])
      let count = text("bpmn:loopCardinality", String(step.asked.count))
      count.addAttribute(attribute("xsi:type", "bpmn:tFormalExpression"))
      several.addChild(count)
      made.addChild(several)
    }
    return made
  }

  private static func drawn(_ flow: Graph.Flow) -> XMLElement {
    let made = element("bpmn:sequenceFlow", [("id", flow.id)])
    if !flow.name.isEmpty { made.addAttribute(attribute("name", flow.name)) }
    made.addAttribute(attribute("sourceRef", flow.from))
    made.addAttribute(attribute("targetRef", flow.to))
    if let choice = flow.choice { made.addAttribute(attribute("motcua:choice", choice)) }
    if let condition = flow.condition {
      let expression = text("bpmn:conditionExpression", condition)
      expression.addAttribute(attribute("xsi:type", "bpmn:tFormalExpression"))
      made.addChild(expression)
    }
    return made
  }

  static func element(_ name: String, _ attributes: [(String, String)]) -> XMLElement {
    let made = XMLElement(name: name)
    for (name, value) in attributes { made.addAttribute(attribute(name, value)) }
    return made
  }

  static func attribute(_ name: String, _ value: String) -> XMLNode {
    let made = XMLNode(kind: .attribute)
    made.name = name
    made.stringValue = value
    return made
  }

  private static func text(_ name: String, _ value: String) -> XMLElement {
    let made = XMLElement(name: name)
    made.stringValue = value
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
