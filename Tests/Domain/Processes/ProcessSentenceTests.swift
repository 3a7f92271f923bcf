import Processes
import Rules
import Testing
import Workflow

@Suite("What is wrong with a process, in words")
struct ProcessSentenceTests {
  private static let process = ProcessDefinition(steps: [
    Step(
      id: "a", name: "Thẩm định", kind: .work, performer: Performer(role: "specialist", place: "own"), minutes: 60,
      next: [],
      choices: [StepChoice(id: "yes", title: "Đạt", target: .end)])
  ])

  private static let ofStep: [ProcessFault] = [
    .circle("a"), .unreachable("a"), .deadEnd("a"), .loopWithoutExit("a"), .receptionInTheMiddle("a"),
    .nothingAfterDelivery("a"), .negativeTime("a"), .nobody("a"), .mayNotBeLeftOut("a"), .nobodyAsked("a"),
    .silenceWithoutTerm("a"), .askedOutOfPlace("a"), .legMissing("a"), .legOutOfPlace("a"), .legLongerThanStep("a"),
    .legOpensItself("a"), .unknownProcedure("a", "1.000001"), .unknownPlace("a", "x"), .unknownBody("a", "x"),
    .bodyDoesNotTake("a", body: "x", "y"), .nobodyChooses("a"), .severalNamed("a"), .pauseWithoutEnd("a"),
    .nextBesideChoices("a"), .choicesOutOfPlace("a"), .needsOutOfPlace("a"), .doubleChoice("a", "yes"),
    .emptyChoice("a", "yes"), .backNotBefore("a", "yes"), .backByData("a", "yes"), .badCondition("a", "yes", .empty),
    .branchNeverTaken("a", "yes"), .dataTakesNoBranch("a", example: [:]), .otherwiseMissing("a"),
    .missingStatus("a", "yes"), .unknownStatus("a", "x"), .statusOutOfPlace("a"), .missingForm("a", "yes"),
    .unknownForm("a", "x"), .unknownMessage("a", "x"), .missingReturn("a"),
    .nobodyHolds("a", Performer(role: "specialist", place: "own"), agency: "Sở Y tế"), .unknownNext(from: "a", to: "b"),
  ]

  @Test("Every fault of a step says in a sentence what to do, and names the step", arguments: ofStep)
  func steps(_ fault: ProcessFault) {
    let sentence = fault.sentence(in: Self.process)
    #expect(sentence.hasSuffix(".") && sentence.contains("Hãy") && sentence.contains("Thẩm định"), "\(sentence)")
    #expect(!sentence.contains("Optional"))
  }

  @Test(
    "Every fault of the whole says in a sentence what to do",
    arguments: [
      ProcessFault.empty, .doubleID("a"), .severalStarts(["a"]), .termTooLong(steps: ["a"], minutes: 90, legal: 60),
    ])
  func whole(_ fault: ProcessFault) {
    let sentence = fault.sentence(in: Self.process)
    #expect(sentence.hasSuffix(".") && sentence.contains("Hãy"), "\(sentence)")
  }

  @Test("Data that no way takes are told field by field")
  func data() {
    let example: [String: Value] = ["loai": .text("kho"), "dien_tich": .nothing, "co_thue": .truth(true)]
    let sentence = ProcessFault.dataTakesNoBranch("a", example: example).sentence(in: Self.process)
    #expect(sentence.contains("khi co_thue là đúng, dien_tich là trống, loai là \"kho\" thì"))
    let any = ProcessFault.dataTakesNoBranch("a", example: [:]).sentence(in: Self.process)
    #expect(any.contains("khi bất kỳ thì"))
  }

  @Test("The longest way is told in hours, with halves")
  func hours() {
    let sentence = ProcessFault.termTooLong(steps: ["a", "b"], minutes: 90, legal: 60).sentence(in: Self.process)
    #expect(sentence.contains("(a → b) cần 1,5 giờ, quá thời hạn 1 giờ"))
  }

  @Test(
    "Every error of a condition says what to do and where",
    arguments: [
      ConditionError.tooDeep(at: 7), .unexpectedCharacter("?", at: 7), .unclosedText(at: 7),
      .badNumber("1.2.3", at: 7),
      .badDate("31/02/2026", at: 7), .unexpected(")", at: 7), .unclosedBracket(at: 7),
      .wrongKind(.text, expected: .number, at: 7), .notComparable(.date, .truth, at: 7), .divisionByZero(at: 7),
      .tooLarge(at: 7), .unknownField("x", at: 7), .unknownOption("x", field: "y", at: 7),
    ])
  func conditions(_ error: ConditionError) {
    #expect(error.sentence.hasSuffix(".") && error.sentence.contains("ký tự thứ 7") && error.sentence.contains("Hãy"))
  }

  @Test(
    "Every fault of a mapping names its step and says what to do",
    arguments: [
      MappingFault.unknownOld("a"), .unknownNew("a"), .unmapped("a"), .otherKind("a", "a"), .merged("a"), .skips("a"),
      .choiceLost("a"), .mayNotBeWaived("a"), .clockTurns("a"), .legRuns("a"), .resultMissing("a"),
    ])
  func mappings(_ fault: MappingFault) {
    let sentence = fault.sentence(from: Self.process, to: Self.process)
    #expect(sentence.hasSuffix(".") && sentence.contains("“Thẩm định”") && sentence.contains("Hãy"), "\(sentence)")
  }

  @Test("Only what may be waived is offered to be")
  func waiver() {
    var process = Self.process
    func sentence() -> String { MappingFault.skips("a").sentence(from: process, to: process) }
    process.steps[0].kind = .work
    #expect(sentence().contains("miễn"))
    process.steps[0].kind = .signature
    #expect(!sentence().contains("miễn") && sentence().hasSuffix("Hãy nối về bước này."))
  }

  @Test("Every part of a step has a name of its own")
  func parts() {
    #expect(Set(ProcessDiff.Part.allCases.map(\.title)).count == ProcessDiff.Part.allCases.count)
  }
}
