import Workflow

/// A process in the shapes of BPMN: each step a task, with gateways where ways part and meet.
struct Graph {
  struct Node: Hashable {
    var id: String
    var name: String
    var kind: Kind

    enum Kind: Hashable {
      case start, end, terminate
      case task(Step)
      case exclusive(defaultFlow: String?)
      case parallel, inclusive
    }
  }

  struct Flow: Hashable {
    var id: String
    var from: String
    var to: String
    var name = ""
    var choice: StepChoice.ID?
    var condition: String?
  }

  private(set) var nodes: [Node] = []
  private(set) var flows: [Flow] = []

  init(_ process: ProcessDefinition) {
    let hasChoices = process.steps.contains { !$0.choices.isEmpty }
    let incoming = process.incomingWays
    nodes.append(Node(id: "StartEvent", name: "", kind: .start))
    link("StartEvent", process.starts.map { entry($0, incoming) }, split: "Split_Start")
    for step in process.steps {
      if incoming[step.id, default: 0] > 1 {
        // Without choices every way comes; with them the join waits for those that were taken.
        nodes.append(Node(id: Names.join(step.id), name: "", kind: hasChoices ? .inclusive : .parallel))
        flow(Names.join(step.id), Names.step(step.id))
      }
      nodes.append(Node(id: Names.step(step.id), name: step.name, kind: .task(step)))
      if step.choices.isEmpty {
        leave(step, incoming)
      } else {
        choose(step, incoming)
      }
    }
  }

  private mutating func leave(_ step: Step, _ incoming: [Step.ID: Int]) {
    if step.next.isEmpty {
      nodes.append(Node(id: Names.end(step.id), name: "", kind: .end))
      flow(Names.step(step.id), Names.end(step.id))
    } else {
      link(Names.step(step.id), step.next.map { entry($0, incoming) }, split: Names.split(step.id))
    }
  }

  /// Going back is an act, not a token's way: it stays in the task's own data.
  private mutating func choose(_ step: Step, _ incoming: [Step.ID: Int]) {
    let place = nodes.count
    let gateway = Names.choice(step.id)
    nodes.append(Node(id: gateway, name: "", kind: .exclusive(defaultFlow: nil)))
    flow(Names.step(step.id), gateway)
    for choice in step.choices where choice.back == nil {
      let isOtherwise = step.branching == .data && choice.condition == nil
      let condition = step.branching == .data ? choice.condition : "\(Names.variable(step.id)) == \"\(choice.id)\""
      let target: String
      switch choice.next.count {
      case 1: target = entry(choice.next[0], incoming)
      case 0:
        target = Names.end(step.id, choice.id)
        nodes.append(Node(id: target, name: "", kind: choice.target == .end ? .terminate : .end))
      default:
        target = Names.split(step.id, choice.id)
        nodes.append(Node(id: target, name: "", kind: .parallel))
        for next in choice.next { flow(target, entry(next, incoming)) }
      }
      flow(gateway, target, name: choice.title, choice: choice.id, condition: condition)
      if isOtherwise { nodes[place].kind = .exclusive(defaultFlow: flows.last?.id) }
    }
  }

  private mutating func link(_ from: String, _ targets: [String], split: String) {
    guard targets.count > 1 else {
      for target in targets { flow(from, target) }
      return
    }
    nodes.append(Node(id: split, name: "", kind: .parallel))
    flow(from, split)
    for target in targets { flow(split, target) }
  }

  private mutating func flow(
    _ from: String, _ to: String, name: String = "", choice: StepChoice.ID? = nil, condition: String? = nil
  ) {
    flows.append(
      Flow(id: "Flow_\(flows.count + 1)", from: from, to: to, name: name, choice: choice, condition: condition))
  }

  private func entry(_ step: Step.ID, _ incoming: [Step.ID: Int]) -> String {
    incoming[step, default: 0] > 1 ? Names.join(step) : Names.step(step)
  }
}

extension ProcessDefinition {
  /// How many ways lead to each step; two choices of one step are two.
  fileprivate var incomingWays: [Step.ID: Int] {
    var ways: [Step.ID: Int] = [:]
    for step in steps {
      for next in step.choices.isEmpty ? step.next : step.choices.flatMap(\.next) { ways[next, default: 0] += 1 }
    }
    return ways
  }
}
