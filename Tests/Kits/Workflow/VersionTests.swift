import Testing
import Workflow

@Suite("A running case moves to a new version only where it fits")
struct VersionTests {
  private let old = Workflow.Process(steps: [
    step("1", .reception, next: ["2"]), step("2", next: ["3"]), step("3", .approval, next: ["4"]), step("4", .delivery),
  ])
  private let new = Workflow.Process(steps: [
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
    #expect(ProcessDiff(from: old, to: Process(steps: old.steps.reversed())).isReordered)
  }

  @Test("Who has not come to the new step will do it; who is past it needs it waived")
  func past() throws {
    let mapping = Mapping(sameIDs: old, new)
    let before = Progress(open: ["2"], done: ["1"])
    #expect(try mapping.moving(before, from: old, to: new) == before)
    let after = Progress(open: ["3"], done: ["1", "2"])
    #expect(throws: MappingFault.skips("2b")) { try mapping.moving(after, from: old, to: new) }
    var waiving = mapping
    waiving.waived = ["2b"]
    #expect(try waiving.moving(after, from: old, to: new) == Progress(open: ["3"], done: ["1", "2", "2b"]))
  }

  @Test("A mapping that leads nowhere is refused")
  func refused() {
    let at = Progress(open: ["3"], done: ["1", "2"])
    #expect(throws: MappingFault.unmapped("3")) {
      try Mapping(steps: ["1": "1", "2": "2"]).moving(at, from: old, to: old)
    }
    #expect(throws: MappingFault.unknownNew("9")) { try Mapping(steps: ["3": "9"]).moving(at, from: old, to: old) }
    #expect(throws: MappingFault.unknownOld("9")) { try Mapping(steps: ["9": "1"]).moving(at, from: old, to: old) }
    let paying = Workflow.Process(steps: [
      step("1", .reception, next: ["2"]), step("2", .payment, next: ["3"]), step("3", .delivery),
    ])
    #expect(throws: MappingFault.otherKind("2", "2")) {
      try Mapping(steps: ["2": "2"]).moving(Progress(open: ["2"], done: ["1"]), from: old, to: paying)
    }
    let parallel = Workflow.Process(steps: [
      step("1", .reception, next: ["2", "3"]), step("2", next: ["4"]), step("3", next: ["4"]), step("4", .delivery),
    ])
    #expect(throws: MappingFault.merged("2")) {
      try Mapping(steps: ["1": "1", "2": "2", "3": "2"])
        .moving(Progress(open: ["2", "3"], done: ["1"]), from: parallel, to: old)
    }
  }

  @Test("Holders, answers and legs move with their steps")
  func wholeCase() throws {
    var state = CaseState(progress: Progress(open: ["2"], done: ["1"]))
    state.holders = ["2": 7]
    state.results = ["steps.2.number": .text("5")]
    let renamed = Workflow.Process(steps: [
      step("1", .reception, next: ["b"]), step("b", next: ["4"]), step("4", .delivery),
    ])
    let moved = try Mapping(steps: ["1": "1", "2": "b", "4": "4"]).moving(state, from: old, to: renamed)
    #expect(moved.progress == Progress(open: ["b"], done: ["1"]))
    #expect(moved.holders == ["b": 7] && moved.results == ["steps.b.number": .text("5")])
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
