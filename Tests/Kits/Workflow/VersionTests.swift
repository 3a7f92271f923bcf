import Testing
import Workflow

@Suite("A running case moves to a new version only where it fits")
struct VersionTests {
  private let old = ProcessDefinition(steps: [
    step("1", .reception, next: ["2"]), step("2", next: ["3"]), step("3", .approval, next: ["4"]), step("4", .delivery),
  ])
  private let new = ProcessDefinition(steps: [
    step("1", .reception, next: ["2"]), step("2", next: ["2b"]), step("2b", next: ["3"]),
    step("3", .approval, minutes: 90, next: ["4"]), step("4", .delivery),
  ])

  @Test("The comparison names what was added, removed and changed")
  func diff() {
    let diff = ProcessDiff(from: old, to: new)
    #expect(diff.added.map(\.id) == ["2b"] && diff.removed.isEmpty)
    #expect(diff.changed.map(\.after.id) == ["2", "3"])
    #expect(diff.changed.map(\.parts) == [[.next], [.minutes]])
    #expect(ProcessDiff(from: new, to: old).removed.map(\.id) == ["2b"])
    #expect(ProcessDiff(from: old, to: old).isEmpty)
    #expect(ProcessDiff(from: old, to: ProcessDefinition(steps: old.steps.reversed())).isReordered)
  }

  @Test("Who has not come to the new step will do it; who is past it needs it waived")
  func past() throws {
    let mapping = Mapping(sameIDs: old, new)
    let before = CaseProgress(open: ["2"], done: ["1"])
    #expect(try mapping.moving(before, from: old, to: new) == before)
    let after = CaseProgress(open: ["3"], done: ["1", "2"])
    #expect(throws: MappingFault.skips("2b")) { try mapping.moving(after, from: old, to: new) }
    var waiving = mapping
    waiving.waived = ["2b"]
    #expect(try waiving.moving(after, from: old, to: new) == CaseProgress(open: ["3"], done: ["1", "2", "2b"]))
  }

  @Test("A mapping that leads nowhere is refused")
  func refused() {
    let at = CaseProgress(open: ["3"], done: ["1", "2"])
    #expect(throws: MappingFault.unmapped("3")) {
      try Mapping(steps: ["1": "1", "2": "2"]).moving(at, from: old, to: old)
    }
    #expect(throws: MappingFault.unknownNew("9")) { try Mapping(steps: ["3": "9"]).moving(at, from: old, to: old) }
    #expect(throws: MappingFault.unknownOld("9")) { try Mapping(steps: ["9": "1"]).moving(at, from: old, to: old) }
    let paying = ProcessDefinition(steps: [
      step("1", .reception, next: ["2"]), step("2", .payment, next: ["3"]), step("3", .delivery),
    ])
    #expect(throws: MappingFault.otherKind("2", "2")) {
      try Mapping(steps: ["2": "2"]).moving(CaseProgress(open: ["2"], done: ["1"]), from: old, to: paying)
    }
    let parallel = ProcessDefinition(steps: [
      step("1", .reception, next: ["2", "3"]), step("2", next: ["4"]), step("3", next: ["4"]), step("4", .delivery),
    ])
    #expect(throws: MappingFault.merged("2")) {
      try Mapping(steps: ["1": "1", "2": "2", "3": "2"])
        .moving(CaseProgress(open: ["2", "3"], done: ["1"]), from: parallel, to: old)
    }
  }

  @Test("Nobody is spared a decision, and no act counts as another")
  func required() throws {
    var mapping = Mapping(sameIDs: old, new)
    mapping.waived = ["3"]
    #expect(mapping.faults(from: old, to: new) == [.mayNotBeWaived("3")])
    #expect(Mapping(steps: ["2": "3"]).faults(from: old, to: new) == [.otherKind("2", "3")])
    #expect(Mapping(steps: ["1": "2"]).faults(from: old, to: new) == [.otherKind("1", "2")])
  }

  @Test("The clock runs on where it ran and stands where it stood")
  func clock() throws {
    var state = CaseState(progress: CaseProgress(open: ["2"], done: ["1"]))
    state.isReceived = true
    var uncounted = old
    uncounted.steps[1].isCounted = false
    #expect(throws: MappingFault.clockTurns("2")) {
      try Mapping(sameIDs: old, uncounted).moving(state, from: old, to: uncounted)
    }
    state.isHeld = true
    #expect(throws: MappingFault.heldForever) { try Mapping(sameIDs: old, old).moving(state, from: old, to: old) }
  }

  @Test("Who is asked goes along; what runs elsewhere keeps its step; a lost question is never dropped")
  func outside() throws {
    let asked = performer("specialist")
    let asking = ProcessDefinition(steps: [
      step("1", .reception, next: ["2"]), step("2", .consultation, next: ["3"], asked: ["specialist"]),
      step("3", .delivery),
    ])
    var state = CaseState(progress: CaseProgress(open: ["2"], done: ["1"]))
    state.questions = [1: .init(step: "2", whom: asked, answerBy: 5, silence: .wait)]
    var renamed = asking
    renamed.steps[1].id = "hoi"
    renamed.steps[0].next = ["hoi"]
    let moved = try Mapping(steps: ["1": "1", "2": "hoi", "3": "3"]).moving(state, from: asking, to: renamed)
    #expect(moved.questions[1]?.step == "hoi" && moved.progress.open == ["hoi"])
    state.questions[1]?.step = "gone"
    #expect(throws: MappingFault.unmapped("gone")) {
      try Mapping(sameIDs: asking, asking).moving(state, from: asking, to: asking)
    }

    let leg = Leg(procedure: "x", agency: "district", minutes: 1)
    let calling = ProcessDefinition(steps: [
      step("1", .reception, next: ["2"]), step("2", .leg, next: ["3"], leg: leg), step("3", .delivery),
    ])
    var running = CaseState(progress: CaseProgress(open: ["2"], done: ["1"]))
    let opened = CaseEvent(at: 0, by: nil, what: .legOpened(step: "2", leg: leg, due: 9))
    running = try Machine(calling).applying(opened, to: running)
    var elsewhere = calling
    elsewhere.steps[1].leg?.agency = "province"
    #expect(throws: MappingFault.legRuns("2")) {
      try Mapping(sameIDs: calling, elsewhere).moving(running, from: calling, to: elsewhere)
    }
    #expect(try Mapping(sameIDs: calling, calling).moving(running, from: calling, to: calling) == running)
  }

  @Test("Work that goes to others has no holder yet")
  func hands() throws {
    var state = CaseState(progress: CaseProgress(open: ["2"], done: ["1"]))
    (state.holders, state.seen) = (["2": "7"], ["2"])
    var given = old
    given.steps[1].performer.place = "elsewhere"
    let mapping = Mapping(sameIDs: old, given)
    let moved = try mapping.moving(state, from: old, to: given)
    #expect(moved.holders.isEmpty && moved.seen.isEmpty)
    #expect(!mapping.keeps("2", from: old, to: given) && mapping.keeps("3", from: old, to: given))
  }

  @Test("A way that looks at an answer nobody gave is not entered")
  func results() throws {
    let leg = Leg(procedure: "x", agency: "district", minutes: 1)
    let before = ProcessDefinition(steps: [
      step("1", .reception, next: ["2"]), step("2", .leg, next: ["3"], leg: leg), step("3", next: ["4"]),
      step("4", .delivery),
    ])
    var after = before
    after.steps[2].next = []
    after.steps[2].choices = [
      StepChoice(id: "a", title: "A", condition: "steps.2.number = \"5\"", target: .next(["4"])),
      StepChoice(id: "b", title: "B", target: .next(["4"])),
    ]
    var state = CaseState(progress: CaseProgress(open: ["3"], done: ["1", "2"]))
    let mapping = Mapping(sameIDs: before, after)
    #expect(throws: MappingFault.resultMissing("2")) { try mapping.moving(state, from: before, to: after) }
    state.results = ["steps.2.number": .text("5")]
    #expect(try mapping.moving(state, from: before, to: after).progress == state.progress)
  }

  @Test("Holders, answers and legs move with their steps")
  func wholeCase() throws {
    var state = CaseState(progress: CaseProgress(open: ["2"], done: ["1"]))
    state.holders = ["2": "7"]
    state.results = ["steps.2.number": .text("5")]
    let renamed = ProcessDefinition(steps: [
      step("1", .reception, next: ["b"]), step("b", next: ["4"]), step("4", .delivery),
    ])
    let moved = try Mapping(steps: ["1": "1", "2": "b", "4": "4"]).moving(state, from: old, to: renamed)
    #expect(moved.progress == CaseProgress(open: ["b"], done: ["1"]))
    #expect(moved.holders == ["b": "7"] && moved.results == ["steps.b.number": .text("5")])
  }

  @Test("The same version under the same ids moves every case to where it is", arguments: Shipped.all)
  func identity(_ shipped: Shipped) throws {
    let process = shipped.process
    var progress = process.start()
    while let open = progress.open.first {
      #expect(try Mapping(sameIDs: process, process).moving(progress, from: process, to: process) == progress)
      progress = try process.complete(open, choice: process.step(open)?.choices.first?.id, in: progress)
    }
  }
}
