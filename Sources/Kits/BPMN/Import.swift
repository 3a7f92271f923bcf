package import Foundation
import Workflow

extension BPMN {
  static let largestFile = 2_000_000

  /// Reads the first process of a BPMN 2.0 file. The drawing is not read: ours is always made anew.
  package static func process(from data: Data) throws(ImportError) -> ImportAnswer {
    let root = try ElementReader.root(of: data)
    guard root.name == "definitions", root.space == Names.model else { throw .notBPMN }
    guard let body = root.all("process").first else { throw .noProcess }
    var reading = Reading(body)
    for child in root.children where !(child.space == Names.diagram && child.name == "BPMNDiagram") {
      if child.name == "process", child.space == Names.model, child["id"] == body["id"] { continue }
      reading.note(child, .leftOut)
    }
    let process = reading.read()
    return ImportAnswer(name: body["name"] ?? "", process: process, notes: reading.notes)
  }
}

/// Puts steps together from tasks, gateways and flows.
struct Reading {
  private let nodes: [String: Element]
  private let flows: [Element]
  private let body: Element
  private(set) var notes: [ImportNote] = []

  init(_ body: Element) {
    self.body = body
    nodes = Dictionary(body.children.compactMap { child in child["id"].map { ($0, child) } }) { first, _ in first }
    flows = body.all("sequenceFlow")
  }

  mutating func note(_ element: Element, _ fate: ImportNote.Fate) {
    notes.append(
      ImportNote(element: element.title, id: element["id"] ?? "", name: element["name"] ?? "", fate: fate))
  }

  /// Another tool's attribute.
  mutating func notes(attribute: String, of element: Element) {
    notes.append(
      ImportNote(
        element: "\(element.title)/@\(attribute)", id: element["id"] ?? "", name: element["name"] ?? "", fate: .leftOut)
    )
  }

  mutating func read() -> ProcessDefinition {
    var steps: [Step] = []
    for child in body.children {
      if Self.isTask(child) {
        steps.append(step(of: child))
      } else {
        remark(child)
      }
    }
    return ProcessDefinition(steps: steps).withWaysBack(
      from: body.all("startEvent").flatMap { targets(of: $0["id"] ?? "") })
  }

  static let tasks: Set = ["task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask", "callActivity"]
  private static let gateways: Set = ["exclusiveGateway", "parallelGateway", "inclusiveGateway"]

  static func isTask(_ element: Element) -> Bool { element.space == Names.model && tasks.contains(element.name) }

  private mutating func step(of task: Element) -> Step {
    let id = task["id"] ?? ""
    let own = task.all("extensionElements").flatMap(\.children).first { $0.space == Names.own && $0.name == "step" }
    let known = own.flatMap { OwnData.step(from: $0.text) }
    if known == nil { note(task, .becameWork) }
    remarkInside(task, asksSeveral: (known?.asked.count ?? 0) > 1)
    var step =
      known
      ?? Step(id: id, name: "", kind: .work, performer: Performer(role: "", place: ""), minutes: 0, next: [])
    step.name = task["name"] ?? ""
    follow(from: id, into: &step)
    return step
  }

  private mutating func follow(from id: String, into step: inout Step) {
    var next: [Step.ID] = []
    var choices: [StepChoice] = []
    for flow in outgoing(id) {
      let target = flow["targetRef"] ?? ""
      if let gateway = choosing(from: target) {
        choices += outgoing(gateway).map { choice($0, of: step) }
      } else {
        next += targets(of: target)
      }
    }
    guard !choices.isEmpty || step.choices.contains(where: { $0.back != nil }) else {
      // Whoever took the gateway away took the choices away.
      (step.choices, step.next) = ([], next)
      return
    }
    let drawn = Dictionary(choices.map { ($0.id, $0) }) { first, _ in first }
    let kept = step.choices.compactMap { $0.back == nil ? drawn[$0.id] : $0 }
    step.choices = kept + choices.filter { choice in !kept.contains { $0.id == choice.id } }
    if choices.isEmpty, !next.isEmpty {
      step.choices.append(StepChoice(id: "next", title: "", target: .next(next)))
    } else {
      step.next = next
    }
  }

  private func choice(_ flow: Element, of step: Step) -> StepChoice {
    let id = flow.choiceID ?? flow["id"] ?? ""
    let target = flow["targetRef"] ?? ""
    var choice = step.choice(id) ?? StepChoice(id: id, title: "", target: .next([]))
    choice.title = flow["name"] ?? ""
    if flow.choiceID == nil || step.branching == .data {
      choice.condition = flow.all("conditionExpression").first.map {
        $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
    let ends = nodes[target]?.all("terminateEventDefinition").isEmpty == false
    choice.target = ends ? .end : .next(targets(of: target))
    return choice
  }

  /// The exclusive gateway with several ways, or with named ones, that the flow comes to.
  private func choosing(from id: String) -> String? {
    guard let node = nodes[id], node.name == "exclusiveGateway" else { return nil }
    let ways = outgoing(id)
    let isNamed = ways.contains { !$0.all("conditionExpression").isEmpty || $0.choiceID != nil }
    return ways.count > 1 || isNamed ? id : nil
  }

  /// The steps behind gateways and whatever else stands between.
  private func targets(of id: String, past: Set<String> = []) -> [Step.ID] {
    guard let node = nodes[id], !past.contains(id) else { return [] }
    if Self.isTask(node) { return [stepID(of: node)] }
    return outgoing(id).flatMap { targets(of: $0["targetRef"] ?? "", past: past.union([id])) }
  }

  private func stepID(of task: Element) -> Step.ID {
    let own = task.all("extensionElements").flatMap(\.children).first { $0.space == Names.own && $0.name == "step" }
    return own.flatMap { OwnData.step(from: $0.text) }?.id ?? task["id"] ?? ""
  }

  private func outgoing(_ id: String) -> [Element] { flows.filter { $0["sourceRef"] == id } }

  /// Is the gateway reached through a task? Only then its ways are that step's choices.
  func isBehindTask(_ gateway: String) -> Bool {
    flows.contains { $0["targetRef"] == gateway && nodes[$0["sourceRef"] ?? ""].map(Self.isTask) == true }
  }

  func outgoingCount(_ id: String) -> Int { outgoing(id).count }
}

extension Element {
  /// Which of our choices a flow is.
  fileprivate var choiceID: String? {
    attributes.first { $0.name == "choice" || $0.name.hasSuffix(":choice") }?.value
  }
}
