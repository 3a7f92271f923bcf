import Workflow

extension BrokenProcess {
  static let choices = [
    BrokenProcess(
      "a next step beside choices", .nextBesideChoices("a"),
      steps: between("a", step("a", next: ["out"], choices: [choice("yes", to: "out")]))),
    BrokenProcess(
      "a choice at the door", .choicesOutOfPlace("in"),
      steps: [step("in", .reception, choices: [choice("yes", to: "out")]), step("out", .delivery)]),
    BrokenProcess(
      "a person's choice where nobody acts", .choicesOutOfPlace("a"),
      steps: between("a", step("a", .leg, choices: [choice("yes", to: "out")], leg: leg))),
    BrokenProcess(
      "a person's choice where the citizen acts", .choicesOutOfPlace("a"),
      steps: between("a", step("a", .supplement, choices: [choice("yes", to: "out"), choice("no", to: "out")]))),
    BrokenProcess(
      "data that send back for ever", .backByData("b", "no"), fields,
      steps: between(
        "a", step("a", next: ["b"]),
        step("b", choices: [back("no", if: "area > 100", to: "a"), choice("yes", to: "out")], branching: .data))),
    BrokenProcess(
      "two choices of one id", .doubleChoice("a", "yes"),
      steps: between("a", step("a", choices: [choice("yes", to: "out"), choice("yes", to: "out")]))),
    BrokenProcess(
      "a choice that leads nowhere", .emptyChoice("a", "no"),
      steps: between("a", step("a", choices: [choice("yes", to: "out"), choice("no")]))),
    BrokenProcess(
      "back to a step that comes later", .backNotBefore("a", "no"),
      steps: between(
        "a", step("a", choices: [choice("yes", to: "b"), back("no", to: "b")]), step("b", next: ["out"]))),
    BrokenProcess(
      "back to the door", .backNotBefore("a", "no"),
      steps: between("a", step("a", choices: [choice("yes", to: "out"), back("no", to: "in")]))),
    BrokenProcess(
      "back to a step that may have been passed by", .backNotBefore("c", "no"),
      steps: between(
        "a", step("a", choices: [choice("long", to: "b"), choice("short", to: "c")]), step("b", next: ["c"]),
        step("c", choices: [choice("yes", to: "out"), back("no", to: "b")]))),
    BrokenProcess(
      "an end without a status", .missingStatus("a", "no"),
      steps: between("a", step("a", choices: [choice("yes", to: "out"), end("no", effects: [.form("03")])]))),
    BrokenProcess(
      "an end without a printed form", .missingForm("a", "no"),
      steps: between("a", step("a", choices: [choice("yes", to: "out"), end("no", effects: [.status("refused")])]))),
    BrokenProcess(
      "a condition that cannot be read", .badCondition("a", "yes", .unexpectedEnd),
      steps: between("a", step("a", choices: [choice("yes", if: "area >", to: "out"), choice("no", to: "out")]))),
    BrokenProcess(
      "a field the form does not have", .badCondition("a", "yes", .unknownField("size", at: 1)), fields,
      steps: between("a", step("a", choices: [choice("yes", if: "size > 1", to: "out"), choice("no", to: "out")]))),
    BrokenProcess(
      "a number compared with text", .badCondition("a", "yes", .notComparable(.number, .text, at: 8)), fields,
      steps: between("a", step("a", choices: [choice("yes", if: "area > \"1\"", to: "out"), choice("no", to: "out")]))),
    BrokenProcess(
      "an option the list does not have", .badCondition("a", "yes", .unknownOption("hut", field: "kind", at: 8)),
      fields,
      steps: between(
        "a", step("a", choices: [choice("yes", if: "kind = \"hut\"", to: "out"), choice("no", to: "out")]))),
    BrokenProcess(
      "a branch no number can take", .branchNeverTaken("a", "yes"), fields,
      steps: between(
        "a", step("a", choices: [choice("yes", if: "area > 5 và area < 3", to: "out"), choice("no", to: "out")]))),
    BrokenProcess(
      "no whole number between two and three", .branchNeverTaken("a", "yes"), fields,
      steps: between(
        "a", step("a", choices: [choice("yes", if: "floors > 2 và floors < 3", to: "out"), choice("no", to: "out")]))),
    BrokenProcess(
      "a branch behind one that takes all", .branchNeverTaken("a", "small"), fields,
      steps: between(
        "a",
        step(
          "a",
          choices: [
            choice("any", if: "area < 100", to: "out"), choice("small", if: "area < 50", to: "out"),
            choice("rest", to: "out"),
          ], branching: .data))),
    BrokenProcess(
      "nothing for exactly one hundred", .dataTakesNoBranch("a", example: ["area": .number(Number(100)!)]), fields,
      steps: between(
        "a",
        step(
          "a", choices: [choice("small", if: "area < 100", to: "out"), choice("big", if: "area > 100", to: "out")],
          branching: .data))),
    BrokenProcess(
      "nothing for the second option", .dataTakesNoBranch("a", example: ["kind": .text("shed")]), fields,
      steps: between("a", step("a", choices: [choice("house", if: "kind = \"house\"", to: "out")]))),
    BrokenProcess(
      "nothing where an answer is left out", .dataTakesNoBranch("a", example: ["floors": .nothing]), fields,
      steps: between(
        "a",
        step("a", choices: [choice("low", if: "floors <= 3", to: "out"), choice("high", if: "floors > 3", to: "out")]))),
    BrokenProcess(
      "a leg that may come back without a way on", .otherwiseMissing("a"),
      steps: between(
        "a",
        step(
          "a", .leg,
          choices: [
            choice("yes", if: "không steps.a.refused", to: "out"), choice("no", if: "steps.a.refused", to: "out"),
          ],
          branching: .data, leg: leg))),
  ]

  static let all = shapes + parts + choices
}
