import Testing
import Workflow

/// The nine kinds of faults that the checks promise to find, each with what the person at the designer does about it.
@Suite("A fault that is mended is gone")
struct MendedTests {
  struct Mended: CustomTestStringConvertible, Sendable {
    var kind: String
    var fault: ProcessFault
    var broken: [Step]
    var mended: [Step]
    var context = CheckContext()
    /// Where not the process is changed but what stands around it.
    var contextAfter: CheckContext?
    var testDescription: String { kind }
  }

  @Test("There is a fault with its step, and after the change there is none", arguments: all)
  func mended(_ one: Mended) {
    let broken = ProcessDefinition(steps: one.broken)
    #expect(broken.faults(in: one.context) == [one.fault])
    #expect(one.fault.step != nil)
    #expect(ProcessDefinition(steps: one.mended).faults(in: one.contextAfter ?? one.context) == [])
  }

  @Test("All nine are there")
  func nine() { #expect(Set(Self.all.map(\.kind)).count == 9) }

  private static func between(_ middle: Step...) -> [Step] {
    [step("in", .reception, by: "receptionist", next: ["a"])] + middle + [step("out", .delivery, by: "receptionist")]
  }

  private static func ending(_ effects: [Effect]) -> [Step] {
    between(step("a", choices: [choice("yes", to: "out"), end("no", effects: effects)]))
  }

  private static func branching(_ condition: String) -> [Step] {
    between(step("a", choices: [choice("yes", if: condition, to: "out"), choice("no", to: "out")]))
  }

  private static func staff(_ roles: String...) -> CheckContext {
    CheckContext(staff: ["Xã A": Set(roles.map(performer))])
  }

  static let all = [
    Mended(
      kind: "unreachable step", fault: .unreachable("b"),
      broken: between(step("a", next: ["out"]), step("b", next: ["out"])),
      mended: between(step("a", next: ["b"]), step("b", next: ["out"]))),
    Mended(
      kind: "dead end", fault: .deadEnd("b"), broken: between(step("a", next: ["b", "out"]), step("b")),
      mended: between(step("a", next: ["b"]), step("b", next: ["out"]))),
    Mended(
      kind: "loop without exit", fault: .loopWithoutExit("b"),
      broken: [
        step("in", .reception, next: ["a"]), step("a", next: ["b"]),
        step("b", .approval, choices: [back("no", to: "a")]),
      ],
      mended: between(
        step("a", next: ["b"]), step("b", .approval, choices: [choice("yes", to: "out"), back("no", to: "a")]))),
    Mended(
      kind: "branch no data can take", fault: .branchNeverTaken("a", "yes"),
      broken: branching("area > 5 và area < 3"), mended: branching("area > 3 và area < 5"),
      context: BrokenProcess.fields),
    Mended(
      kind: "role nobody holds", fault: .nobodyHolds("a", performer("specialist"), agency: "Xã A"),
      broken: between(step("a", next: ["out"])), mended: between(step("a", next: ["out"])),
      context: staff("receptionist"), contextAfter: staff("receptionist", "specialist")),
    Mended(
      kind: "missing status", fault: .missingStatus("a", "no"), broken: ending([.form("refusal")]),
      mended: ending([.form("refusal"), .status("stopped")])),
    Mended(
      kind: "missing printed form", fault: .missingForm("a", "no"), broken: ending([.status("stopped")]),
      mended: ending([.form("refusal"), .status("stopped")])),
    Mended(
      kind: "longest way over the legal term",
      fault: .termTooLong(steps: ["in", "a", "out"], minutes: 620, legal: 600),
      broken: between(step("a", minutes: 500, next: ["out"])),
      mended: between(step("a", minutes: 480, next: ["out"])), context: CheckContext(legalMinutes: 600)),
    Mended(
      kind: "missing return", fault: .missingReturn("a"), broken: [step("in", .reception, next: ["a"]), step("a")],
      mended: between(step("a", next: ["out"])), context: CheckContext(givesResult: true)),
  ]
}
