import Casework
import Dossiers
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Dossiers move while others are at work")
struct MoveTogetherTests {
  @Test("Of several workers at once one moves each dossier", arguments: TestEngine.allCases)
  func workers(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    for _ in 1...10 { try await before.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00") }
    let world = try await MoveWorld("gpxd", in: before, by: MoveTests.change)
    try await world.order(world.mapping(["3": "tham-dinh"]))
    let (rules, now) = (world.here.rules, ("2026-03-05 08:05" as Moment).instant)
    let waiting = try await world.here.db.read { try WaitingMove.next(at: now, in: $0) }
    #expect(waiting.count == 10)

    let moved = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...4 {
        for move in waiting {
          group.addTask { try await world.here.db.write { try move.work(under: rules, at: now, in: $0) } ? 1 : 0 }
        }
      }
      return try await group.reduce(0, +)
    }

    #expect(moved == 10)
    #expect(try await world.here.count("SELECT COUNT(*) FROM dossier_event WHERE kind = 'moved'") == 10)
    #expect(try await world.here.faults().isEmpty)
  }

  @Test("Who acts while dossiers move is served, or told what happened", arguments: TestEngine.allCases)
  func acting(on engine: TestEngine) async throws {
    let before = try await TestWorld(on: engine)
    var codes: [String] = []
    for _ in 1...8 {
      let code = try await before.submit(.consultedPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
      try await before.forward(code, by: .headLand, on: "2026-03-02 10:00")
      codes.append(code)
    }
    let world = try await MoveWorld("gpxd", in: before, by: MoveTests.change)
    try await world.order(world.mapping(["3": "tham-dinh"], waiving: ["2b"]))
    try await world.here.withdraw(codes[7], by: .receptionistHoa, on: "2026-03-05 08:01")

    let refused = try await withThrowingTaskGroup(of: Int.self) { group in
      group.addTask {
        try await world.work()
        return 0
      }
      for code in codes.dropLast() {
        group.addTask {
          do {
            // As the page said it before the move.
            try await world.here.forward(code, step: "3", choice: "trinh", by: .officerDat, on: "2026-03-05 08:05")
            return 0
          } catch is CaseworkRefusal {
            return 1
          }
        }
      }
      return try await group.reduce(0, +)
    }
    try await world.work(on: "2026-03-05 08:06")

    let progress = try #require(try await world.progress())
    #expect(progress.moved == 7 && progress.waiting == 0 && progress.stayed == 0)
    #expect((0...7).contains(refused))
    for code in codes.dropLast() {
      #expect(try await world.here.history(of: code).count { $0 == "moved" } == 1)
      #expect([["tham-dinh"], ["5"]].contains(try await world.here.steps(of: code)))
    }
    #expect(try await world.here.history(of: codes[7]).last == "withdrawn")
    #expect(try await world.here.faults().isEmpty)
  }
}
