import Workflow

/// One change of the steps of a process, as the designer's buttons make it.
enum StepEdit: Hashable, Sendable {
  /// The new step takes over what the one before it led to.
  case add(Step, after: Step.ID)
  case put(Step)
  case remove(Step.ID)
  /// On the page; the ways stay.
  case move(Step.ID, by: Int)

  func apply(to process: inout ProcessDefinition) {
    switch self {
    case .add(let step, let before): add(step, after: before, to: &process)
    case .put(let step):
      if let place = process.steps.firstIndex(where: { $0.id == step.id }) { process.steps[place] = step }
    case .remove(let id): remove(id, from: &process)
    case .move(let id, let distance):
      guard let place = process.steps.firstIndex(where: { $0.id == id }),
        process.steps.indices.contains(place + distance)
      else { return }
      process.steps.swapAt(place, place + distance)
    }
  }

  private func add(_ step: Step, after before: Step.ID, to process: inout ProcessDefinition) {
    var step = step
    step.id = process.freeID
    guard let place = process.steps.firstIndex(where: { $0.id == before }) else {
      process.steps.append(step)
      return
    }
    if process.steps[place].choices.isEmpty {
      step.next = process.steps[place].next
      process.steps[place].next = [step.id]
    }
    process.steps.insert(step, at: place + 1)
  }

  /// What led to the step leads to what it led to.
  private func remove(_ id: Step.ID, from process: inout ProcessDefinition) {
    guard let gone = process.step(id) else { return }
    process.steps.removeAll { $0.id == id }
    func bridged(_ next: [Step.ID]) -> [Step.ID] {
      var seen: Set<Step.ID> = []
      return next.flatMap { $0 == id ? gone.followers : [$0] }.filter { seen.insert($0).inserted }
    }
    for index in process.steps.indices {
      process.steps[index].next = bridged(process.steps[index].next)
      for choice in process.steps[index].choices.indices {
        if case .next(let next) = process.steps[index].choices[choice].target {
          process.steps[index].choices[choice].target = .next(bridged(next))
        }
      }
    }
  }
}

extension ProcessDefinition {
  /// The next number no step has.
  var freeID: Step.ID { String((steps.compactMap { Int($0.id) }.max() ?? 0) + 1) }
}

extension Step {
  static let new = Step(id: "", name: "", kind: .work, performer: Performer(role: "", place: ""), minutes: 0, next: [])

  var freeChoiceID: StepChoice.ID {
    (1...).lazy.map { "h\($0)" }.first { choice($0) == nil } ?? "h"
  }
}
