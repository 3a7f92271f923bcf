import Workflow

extension BrokenProcess {
  static let shapes = [
    BrokenProcess("no step at all", .empty, steps: []),
    BrokenProcess(
      "two steps of one id", .doubleID("a"), steps: between("a", step("a", next: ["out"]), step("a", next: ["out"]))),
    BrokenProcess(
      "a next step that is not there", .unknownNext(from: "a", to: "x"), steps: between("a", step("a", next: ["x"]))),
    BrokenProcess(
      "a choice that leads to a step that is not there", .unknownNext(from: "a", to: "x"),
      steps: between("a", step("a", choices: [choice("yes", to: "x"), choice("no", to: "out")]))),
    BrokenProcess("a step that leads to itself", .circle("a"), steps: between("a", step("a", next: ["a", "out"]))),
    BrokenProcess(
      "two doors", .severalStarts(["in", "in2"]),
      steps: [
        step("in", .reception, next: ["out"]), step("in2", .reception, next: ["out"]), step("out", .delivery),
      ]),
    BrokenProcess(
      "a step nothing leads to", .unreachable("b"),
      steps: between("a", step("a", next: ["out"]), step("b", next: ["out"]))),
    BrokenProcess(
      "a step that leads nowhere", .deadEnd("b"),
      steps: between("a", step("a", next: ["b", "out"]), step("b"))),
    BrokenProcess(
      "only ways back", .loopWithoutExit("b"),
      steps: [
        step("in", .reception, next: ["a"]), step("a", next: ["b"]),
        step("b", .approval, choices: [back("no", to: "a"), back("never", to: "a")]),
      ]),
    BrokenProcess(
      "a reception in the middle", .receptionInTheMiddle("a"),
      steps: between("a", step("a", .reception, next: ["out"]))),
    BrokenProcess(
      "work after the hand-over", .nothingAfterDelivery("b"),
      steps: [step("in", .reception, next: ["b"]), step("b", .delivery, next: ["out"]), step("out", .delivery)]),
    BrokenProcess(
      "no hand-over where a result is due", .missingReturn("a"), CheckContext(givesResult: true),
      steps: [step("in", .reception, next: ["a"]), step("a")]),
    BrokenProcess(
      "steps longer than the law allows", .termTooLong(steps: ["in", "a", "out"], minutes: 620, legal: 600),
      CheckContext(legalMinutes: 600), steps: between("a", step("a", minutes: 500, next: ["out"]))),
    BrokenProcess(
      "the longer of two ways over the term", .termTooLong(steps: ["in", "a", "c", "out"], minutes: 680, legal: 640),
      CheckContext(legalMinutes: 640),
      steps: between(
        "a", step("a", next: ["b", "c"]), step("b", minutes: 100, next: ["out"]),
        step("c", minutes: 500, next: ["out"]))),
  ]
}
