package import Foundation
import Workflow

extension BPMN {
  static let largestFile = 2_000_000
  /// Elements and flows of a process; and of what is read: steps, ways, choices, and units that are asked. Far more than
  /// anybody can draw, and few enough that every check of a draft is done at once.
  static let mostParts = 1_000

  /// Reads the first process of a BPMN 2.0 file. The drawing is not read: ours is always made anew.
  package static func process(from data: Data) throws(ImportError) -> ImportAnswer {
    let root = try ElementReader.root(of: data)
    guard root.name == "definitions", root.space == Names.model else { throw .notBPMN }
    guard let body = root.all("process").first else { throw .noProcess }
    guard body.children.count <= mostParts else { throw .tooManyParts }
    var reading = Reading(body)
    for child in root.children where !(child.space == Names.diagram && child.name == "BPMNDiagram") {
      if child.name == "process", child.space == Names.model, child["id"] == body["id"] { continue }
      reading.note(child, .leftOut)
    }
    let process = try reading.read()
    return ImportAnswer(name: body["name"] ?? "", process: process, notes: reading.notes)
  }
}

/// Puts steps together from tasks, gateways and flows.
struct Reading {
  private let nodes: [String: Element]
  /// By where they come from, in the order of the file.
  private let flows: [String: [Element]]
  /// What stands right behind a task.
  private let behindTasks: Set<String>
  /// What tasks hold of our own, by the task's id.
  private let own: [String: Step]
  private let body: Element
  /// The steps behind whatever was asked for.
  private var reached: [String: [Step.ID]] = [:]
  private(set) var notes: [ImportNote] = []

  init(_ body: Element) {
    self.body = body
    nodes = Dictionary(body.children.compactMap { child in child["id"].map { ($0, child) } }) { first, _ in first }
    let flows = Dictionary(grouping: body.all("sequenceFlow")) { $0["sourceRef"] ?? "" }
    let tasks = nodes.filter { Self.isTask($0.value) }
    self.flows = flows
    own = tasks.compactMapValues(Self.ownStep)
    behindTasks = Set(tasks.keys.flatMap { flows[$0] ?? [] }.compactMap { $0["targetRef"] })
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

  mutating func read() throws(ImportError) -> ProcessDefinition {
    var steps: [Step] = []
    var parts = 0
    for child in body.children {
      if Self.isTask(child) {
        let step = step(of: child)
        parts += 1 + step.followers.count + step.choices.count + step.asked.count
        guard parts <= BPMN.mostParts else { throw .tooManyParts }
        steps.append(step)
      } else {
        remark(child)
      }
    }
    return ProcessDefinition(steps: steps).withWaysBack(
      from: targets(of: body.all("startEvent").map { $0["id"] ?? "" }))
  }

  static let tasks: Set = ["task", "userTask", "manualTask", "serviceTask", "sendTask", "receiveTask", "callActivity"]
  private static let gateways: Set = ["exclusiveGateway", "parallelGateway", "inclusiveGateway"]

  static func isTask(_ element: Element) -> Bool { element.space == Names.model && tasks.contains(element.name) }

  private mutating func step(of task: Element) -> Step {
    let id = task["id"] ?? ""
    let known = Self.ownStep(task)
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
    var straight: [String] = []
    var choices: [StepChoice] = []
    for target in behind(id) {
      if let gateway = choosing(from: target) {
        for flow in outgoing(gateway) { choices.append(choice(flow, of: step)) }
      } else {
        straight.append(target)
      }
    }
    let next = targets(of: straight)
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

  private mutating func choice(_ flow: Element, of step: Step) -> StepChoice {
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
    choice.target = ends ? .end : .next(targets(behind: target))
    return choice
  }

  /// The exclusive gateway with several ways, or with named ones, that the flow comes to.
  private func choosing(from id: String) -> String? {
    guard let node = nodes[id], node.name == "exclusiveGateway" else { return nil }
    let ways = outgoing(id)
    let isNamed = ways.contains { !$0.all("conditionExpression").isEmpty || $0.choiceID != nil }
    return ways.count > 1 || isNamed ? id : nil
  }

  private mutating func targets(behind id: String) -> [Step.ID] {
    if let targets = reached[id] { return targets }
    let targets = targets(of: [id])
    reached[id] = targets
    return targets
  }

  /// The steps behind gateways and whatever else stands between, each once: whatever is drawn between them is passed
  /// once, however many ways lead through it.
  private func targets(of ids: [String]) -> [Step.ID] {
    var targets: [Step.ID] = []
    var seen: Set<String> = []
    var waiting = Array(ids.reversed())
    while let id = waiting.popLast() {
      guard let node = nodes[id], seen.insert(id).inserted else { continue }
      if Self.isTask(node) { targets.append(own[id]?.id ?? id) } else { waiting += behind(id).reversed() }
    }
    return targets
  }

  private static func ownStep(_ task: Element) -> Step? {
    let own = task.all("extensionElements").flatMap(\.children).first { $0.space == Names.own && $0.name == "step" }
    return own.flatMap { OwnData.step(from: $0.text) }
  }

  private func outgoing(_ id: String) -> [Element] { flows[id] ?? [] }

  private func behind(_ id: String) -> [String] { outgoing(id).map { $0["targetRef"] ?? "" } }

  /// Is the gateway reached through a task? Only then its ways are that step's choices.
  func isBehindTask(_ gateway: String) -> Bool { behindTasks.contains(gateway) }

  func outgoingCount(_ id: String) -> Int { outgoing(id).count }
}

extension Element {
  /// Which of our choices a flow is.
  fileprivate var choiceID: String? {
    attributes.first { $0.name == "choice" || $0.name.hasSuffix(":choice") }?.value
  }
}
