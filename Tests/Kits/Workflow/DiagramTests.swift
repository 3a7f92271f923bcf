import Foundation
import Language
import Testing
import Workflow

@Suite("A process is drawn")
struct DiagramTests {
  @Test("No two boxes meet, every edge leads down from box to box", arguments: Shipped.all)
  func shipped(_ shipped: Shipped) {
    check(shipped.process, shipped.slug)
  }

  @Test("The same for random valid definitions, and always the same drawing")
  func random() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var maker = RandomProcess(random: SeededRandom(seed: seed))
    for _ in 0..<60 {
      let process = maker.next()
      check(process, "seed \(seed)")
      #expect(Diagram(of: process) == Diagram(of: process))
    }
  }

  @Test("The drawing says where a case stands")
  func marks() {
    let process = ProcessDefinition(steps: [step("1", .reception, next: ["2"]), step("2", .delivery)])
    let drawing = Diagram(of: process, progress: CaseProgress(open: ["2"], done: ["1"])) { $0.performer.role }
    #expect(drawing.boxes.map(\.mark) == [.done, .current])
  }

  private func check(_ process: ProcessDefinition, _ name: String) {
    let drawing = Diagram(of: process)
    #expect(drawing.boxes.map(\.step) == process.steps.map(\.id), "\(name)")
    for (index, box) in drawing.boxes.enumerated() {
      #expect(box.x >= 0 && box.y >= 0, "\(name)")
      #expect(box.x + box.width <= drawing.width && box.y + box.height <= drawing.height, "\(name)")
      for other in drawing.boxes.dropFirst(index + 1) {
        let isApart =
          box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height <= other.y
          || other.y + other.height <= box.y
        #expect(isApart, "\(name): \(box.step) and \(other.step)")
      }
    }
    let links = process.steps.flatMap { step in step.followers.map { [step.id, $0] } }
    #expect(drawing.edges.filter { !$0.isBack }.map { [$0.from, $0.to] } == links, "\(name)")
    for edge in drawing.edges where !edge.isBack {
      #expect(
        zip(edge.points, edge.points.dropFirst()).allSatisfy { $0.y <= $1.y }, "\(name): \(edge.from) → \(edge.to)")
    }
  }
}
