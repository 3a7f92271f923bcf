import ArgumentParser
import BPMN
import Foundation
import Language
import Workflow

/// For the test beside another program: BPMN files with random walks of our machine through them.
struct ProcessWalks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walks", abstract: "Write BPMN files and random walks for the processes of a folder.",
    shouldDisplay: false)

  @Argument var source: String
  @Argument var target: String
  @Argument var seed: UInt64

  func run() throws {
    var random = SeededRandom(seed: seed)
    for name in try FileManager.default.contentsOfDirectory(atPath: source).sorted() where name.hasSuffix(".json") {
      let file = try JSONDecoder().decode(
        NamedProcess.self, from: Data(contentsOf: URL(fileURLWithPath: "\(source)/\(name)")))
      let process = ProcessDefinition(steps: file.steps)
      let walks = Walks(
        slug: file.slug, start: process.start().open,
        automatic: process.steps.filter { $0.kind == .automaticReception }.map(\.id),
        asked: Dictionary(
          uniqueKeysWithValues: process.steps.filter { $0.asked.count > 1 }.map { ($0.id, $0.asked.count) }),
        walks: try (0..<20).map { _ in try walk(process, using: &random) })
      let path = "\(target)/\(file.slug)"
      try BPMN.xml(of: process, id: file.slug, name: file.slug).write(to: URL(fileURLWithPath: "\(path).bpmn"))
      try JSONEncoder().encode(walks).write(to: URL(fileURLWithPath: "\(path).json"))
    }
  }

  /// Any open step is done next, by any choice that leads on.
  private func walk(_ process: ProcessDefinition, using random: inout SeededRandom) throws -> [Move] {
    var progress = process.start()
    var moves: [Move] = []
    while let id = progress.open.randomElement(using: &random), let step = process.step(id) {
      let choice = step.choices.filter { $0.back == nil }.randomElement(using: &random)
      progress = try process.complete(id, choice: choice?.id, in: progress)
      moves.append(Move(step: id, choice: choice?.id, open: progress.open))
    }
    return moves
  }

  private struct NamedProcess: Decodable {
    var slug: String
    var steps: [Step]
  }

  private struct Move: Encodable {
    var step: Step.ID
    var choice: StepChoice.ID?
    var open: [Step.ID]
  }

  private struct Walks: Encodable {
    var slug: String
    var start: [Step.ID]
    var automatic: [Step.ID]
    var asked: [Step.ID: Int]
    var walks: [[Move]]
  }
}
