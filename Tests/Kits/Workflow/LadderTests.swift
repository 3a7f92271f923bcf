@testable import BPMN
import Foundation
import Testing
@testable import Workflow

/// Levels of two, each leading to both of the next: the ways through it double with each level.
@Suite("A process with more ways than anybody can walk")
struct LadderTests {
  private static let levels = 60

  private func file(_ parts: String) -> Data {
    Data(
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">\(parts)</process></definitions>
      """.utf8)
  }

  private func flow(_ from: String, _ to: String) -> String {
    "<sequenceFlow id=\"\(from)-\(to)\" sourceRef=\"\(from)\" targetRef=\"\(to)\"/>"
  }

  @Test("Gateways that all lead to each other are each passed once", .timeLimit(.minutes(1)))
  func gateways() throws {
    var parts =
      "<startEvent id=\"s\"/><task id=\"a\"/><task id=\"b\"/>" + flow("s", "a") + flow("a", "l1") + flow("a", "r1")
    for level in 1...Self.levels {
      for side in ["l", "r"] {
        parts += "<parallelGateway id=\"\(side)\(level)\"/>"
        let next = level == Self.levels ? ["b"] : ["l\(level + 1)", "r\(level + 1)"]
        for other in next { parts += flow("\(side)\(level)", other) }
      }
    }
    let process = try BPMN.process(from: file(parts)).process
    #expect(process.steps.map(\.next) == [["b"], []])
  }

  private var ladder: ProcessDefinition {
    var steps: [Step] = [step("a", .reception, by: "receptionist", next: ["l1", "r1"])]
    for level in 1...Self.levels {
      let next = level == Self.levels ? ["z"] : ["l\(level + 1)", "r\(level + 1)"]
      steps += ["l\(level)", "r\(level)"].map { step($0, next: next) }
    }
    return ProcessDefinition(steps: steps + [step("z", .delivery, by: "receptionist")])
  }

  @Test("Written, read, checked, drawn and begun it is done at once", .timeLimit(.minutes(1)))
  func steps() throws {
    let ladder = ladder
    let answer = try BPMN.process(from: try BPMN.xml(of: ladder, id: "x", name: "Thang"))
    #expect(answer.process == ladder && answer.notes.isEmpty)
    #expect(ladder.faults(in: CheckContext(legalMinutes: 100_000, givesResult: true)).isEmpty)
    #expect(ladder.longestWay.steps.count == Self.levels + 2)
    let drawing = Diagram(of: ladder)
    #expect(drawing.boxes.count == ladder.steps.count && drawing.edges.count == 4 * Self.levels)
    let begun = ladder.start()
    #expect(begun.open == ["a"])
    let mapping = Mapping(sameIDs: ladder, ladder)
    #expect(try mapping.moving(begun, from: ladder, to: ladder) == begun)
  }

  @Test("Edges that pass many rows are drawn at once", .timeLimit(.minutes(1)))
  func passing() {
    let steps = (0..<300).map { number in
      step("s\(number)", next: [number + 1, 299].filter { $0 > number && $0 < 300 }.map { "s\($0)" })
    }
    let drawing = Diagram(of: ProcessDefinition(steps: steps))
    #expect(drawing.edges.first { $0.from == "s0" && $0.to == "s299" }?.points.count ?? 0 > 298)
  }

  @Test("More than anybody can draw is refused, also where few flows stand for many ways", .timeLimit(.minutes(1)))
  func most() throws {
    let tasks = (0..<BPMN.mostParts).map { "<task id=\"t\($0)\"/>" }
    #expect(try BPMN.process(from: file(tasks.joined())).process.steps.count == BPMN.mostParts)
    #expect(throws: ImportError.tooManyParts) { try BPMN.process(from: file(tasks.joined() + "<task id=\"t\"/>")) }
    // Each of forty leads to each of forty.
    let web = (0..<40).map { "<task id=\"t\($0)\"/>" + flow("t\($0)", "g") + flow("g", "t\($0)") }
    #expect(throws: ImportError.tooManyParts) {
      try BPMN.process(from: file(web.joined() + "<parallelGateway id=\"g\"/>"))
    }
  }

  @Test("Two steps of one id are a fault to mend, and no reason to fall over")
  func double() throws {
    let process = try BPMN.process(
      from: file("<task id=\"a\"/><task id=\"a\"/><task id=\"b\"/><task id=\"b\"/>" + flow("a", "b"))
    ).process
    #expect(process.faults == [.doubleID("a"), .doubleID("b")])
    #expect(Diagram(of: process).boxes.count == 4)
    #expect(try BPMN.process(from: BPMN.xml(of: process, id: "x", name: "")).process.steps.count == 4)
  }
}
