import Casework
import Dossiers
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("What a process says besides the next step")
struct WaysOutTests {
  @Test("A refused registration ends the whole chain, and the citizen hears why", arguments: TestEngine.allCases)
  func ends(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birthBundle, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant.phone = "0912000001"
    }
    await #expect(throws: CaseworkRefusal.flow(.missing(.reason))) {
      try await world.forward(code, choice: "tu-choi", by: .officerHa, on: "2026-03-02 10:00")
    }
    try await world.forward(code, choice: "tu-choi", note: "Sai họ tên", by: .officerHa, on: "2026-03-02 10:00")

    #expect(try await world.status(of: code) == 8)
    #expect(try await world.legs(of: code).isEmpty)
    #expect(try await world.count("SELECT COUNT(*) FROM time_job") == 0)
    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'stopped'") == 1)
    #expect(try await world.faults().isEmpty)
  }

  @Test(
    "A fee right behind the counter is asked for; a step's own message is sent once", arguments: TestEngine.allCases)
  func messages(on engine: TestEngine) async throws {
    var world = try await TestWorld(on: engine)
    let (counter, room) = (
      Performer(role: "receptionist", place: "receiving/counter"), Performer(role: "specialist", place: "solving/room")
    )
    func step(_ id: String, _ kind: Step.Kind, _ performer: Performer, _ next: [String], _ effects: [Effect] = [])
      -> Step
    {
      Step(id: id, name: "Bước \(id)", kind: kind, performer: performer, minutes: 60, next: next, effects: effects)
    }
    let process = ProcessDefinition(steps: [
      step("1", .reception, counter, ["2"]), step("2", .payment, counter, ["3"]),
      step("3", .work, room, ["4"], [.message("progress")]), step("4", .work, room, ["5"]),
      step("5", .delivery, counter, []),
    ])
    world = try await world.publish(process, for: .buildingPermit, on: "2026-03-02 08:00")
    let code = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00") {
      $0.applicant.phone = "0912000001"
    }
    func told(_ template: String) async throws -> Int {
      try await world.count("SELECT COUNT(*) FROM outbox WHERE template = \(template)")
    }

    try await world.accept(code, by: .receptionistHoa, on: "2026-03-02 09:30")
    #expect(try await told("fee_due") == 1)
    try await world.confirmPayment(code, on: "2026-03-02 10:00")
    try await world.forward(code, by: .officerDat, on: "2026-03-02 11:00")
    #expect(try await told("progress") == 1)
    try await world.forward(code, by: .officerDat, on: "2026-03-02 14:00")

    // Received over the counter, the fee is asked for in the same moment.
    try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-03 09:00") {
      $0.applicant.phone = "0912000001"
    }
    let all = [try await told("fee_due"), try await told("progress"), try await told("result_ready")]
    #expect(all == [2, 1, 1])
    #expect(try await world.faults().isEmpty)
  }
}
