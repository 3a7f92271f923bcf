import BPMN
import Foundation
import Workflow

// Writes, for every process of a folder, its BPMN file and random walks of our machine through it: after each step
// done, which steps are open. `run.py` plays the same walks in SpiffWorkflow.
// process-export PROCESSES-FOLDER OUT-FOLDER SEED

struct ProcessFile: Decodable {
  var slug: String
  var steps: [Step]
}

struct Move: Encodable {
  var step: Step.ID
  var choice: StepChoice.ID?
  var open: [Step.ID]
}

struct Walks: Encodable {
  var slug: String
  var start: [Step.ID]
  var automatic: [Step.ID]
  var asked: [Step.ID: Int]
  var walks: [[Move]]
}

/// One walk: any open step is done next, by any choice that leads on.
func walk(_ process: Workflow.Process, using random: inout some RandomNumberGenerator) throws -> [Move] {
  var progress = process.start()
  var moves: [Move] = []
  while let id = progress.open.randomElement(using: &random), let step = process.step(id) {
    let choice = step.choices.filter { $0.back == nil }.randomElement(using: &random)
    progress = try process.complete(id, choice: choice?.id, in: progress)
    moves.append(Move(step: id, choice: choice?.id, open: progress.open))
  }
  return moves
}

struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let seed = UInt64(arguments[3]) else {
  print("usage: process-export PROCESSES-FOLDER OUT-FOLDER SEED")
  exit(2)
}
var random = Seeded(state: seed)
for name in try FileManager.default.contentsOfDirectory(atPath: arguments[1]).sorted() where name.hasSuffix(".json") {
  let file = try JSONDecoder().decode(
    ProcessFile.self, from: Data(contentsOf: URL(fileURLWithPath: "\(arguments[1])/\(name)")))
  let process = Workflow.Process(steps: file.steps)
  let walks = Walks(
    slug: file.slug, start: process.start().open,
    automatic: process.steps.filter { $0.kind == .automaticReception }.map(\.id),
    asked: Dictionary(
      uniqueKeysWithValues: process.steps.filter { $0.asked.count > 1 }.map { ($0.id, $0.asked.count) }),
    walks: try (0..<20).map { _ in try walk(process, using: &random) })
  let target = "\(arguments[2])/\(file.slug)"
  try BPMN.xml(of: process, id: file.slug, name: file.slug).write(to: URL(fileURLWithPath: "\(target).bpmn"))
  try JSONEncoder().encode(walks).write(to: URL(fileURLWithPath: "\(target).json"))
  try Data(Diagram(of: process).svg(id: "d", title: file.slug).utf8)
    .write(to: URL(fileURLWithPath: "\(target).svg"))
}
