import Casework
import Dossiers
import TestSupport
import Testing

@Suite("Request a payment")
struct RequestPaymentTests {
  @Test("The clock stands from the notice to the payment, then the rest goes on", arguments: TestEngine.allCases)
  func pauses(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    try await world.requestPayment(dossier, by: .officerDat, on: "2026-03-04 09:00")
    #expect(try await world.status(of: dossier) == 6)
    #expect(try await world.dossier(dossier).state.pausedAt == Moment("2026-03-04 09:00").instant)
    try await world.confirmPayment(dossier, by: .receptionistHoa, on: "2026-03-06 09:00")

    #expect(try await world.status(of: dossier) == 4)
    #expect(try await world.dueAt(of: dossier) == "2026-03-18 09:00")
    #expect(try await world.faults().isEmpty)
  }

  @Test("A payment of the process itself stands outside the clock", arguments: TestEngine.allCases)
  func stepOfProcess(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.forward(dossier, by: .officerLand, on: "2026-03-03 09:00")
    try await world.signOff(dossier, by: .leaderLand, on: "2026-03-04 09:00")
    try await world.forward(dossier, by: .officerLand, on: "2026-03-06 09:00")
    #expect(try await world.status(of: dossier) == 6)

    try await world.confirmPayment(dossier, amount: 2_000_000, by: .receptionistHoa, on: "2026-03-10 09:00")

    #expect(try await world.steps(of: dossier) == ["6"])
    // Four of the eight days passed while others had it.
    #expect(try await world.dueAt(of: dossier) == "2026-03-18 09:00")
    #expect(
      try await world.file(of: dossier).events.last?.content.happening as? Paid == Paid(step: "5", amount: 2_000_000))
    #expect(try await world.faults().isEmpty)
  }

  @Test("The amount is a sum of money", arguments: [0, -1, Int.min, Int.max])
  func amount(amount: Int) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.amountMissing) {
      try await world.requestPayment(dossier, amount: amount, by: .officerDat, on: "2026-03-04 09:00")
    }
    try await world.requestPayment(dossier, by: .officerDat, on: "2026-03-04 09:00")
    await #expect(throws: CaseworkRefusal.amountMissing) {
      try await world.confirmPayment(dossier, amount: amount, on: "2026-03-05 09:00")
    }
  }

  @Test("Paid in part is not paid: the clock stands until all of it is there", arguments: TestEngine.allCases)
  func inPart(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestPayment(dossier, amount: 50_000, by: .officerDat, on: "2026-03-04 09:00")

    await #expect(throws: CaseworkRefusal.paidInPart(asked: 50_000)) {
      try await world.confirmPayment(dossier, amount: 20_000, by: .receptionistHoa, on: "2026-03-05 09:00")
    }

    #expect(try await world.status(of: dossier) == 6)
    try await world.confirmPayment(dossier, amount: 50_000, by: .receptionistHoa, on: "2026-03-06 09:00")
    #expect(try await world.status(of: dossier) == 4)
  }

  @Test("A step of the process asks for its own amount, whatever was asked for before", arguments: TestEngine.allCases)
  func stepAfterRequest(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestPayment(dossier, amount: 5_000_000, by: .officerLand, on: "2026-03-02 10:00")
    try await world.confirmPayment(dossier, amount: 5_000_000, by: .receptionistHoa, on: "2026-03-02 11:00")
    try await world.forward(dossier, by: .officerLand, on: "2026-03-03 09:00")
    try await world.signOff(dossier, by: .leaderLand, on: "2026-03-04 09:00")
    try await world.forward(dossier, by: .officerLand, on: "2026-03-06 09:00")

    try await world.confirmPayment(dossier, amount: 2_000_000, by: .receptionistHoa, on: "2026-03-10 09:00")

    #expect(try await world.steps(of: dossier) == ["6"])
  }

  @Test("Whoever does it twice is not told of what a colleague did before", arguments: TestEngine.allCases)
  func twice(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestPayment(dossier, by: .officerDat, on: "2026-03-04 09:00")
    try await world.confirmPayment(dossier, by: .receptionistHoa, on: "2026-03-04 09:05")

    await #expect(throws: CaseworkRefusal.notNow(.confirmPayment, stage: .processing)) {
      try await world.confirmPayment(dossier, by: .receptionistHoa, on: "2026-03-04 09:06")
    }
  }

  @Test("Work rests until it is paid, and only the counter sees the money", arguments: TestEngine.allCases)
  func waits(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestPayment(dossier, by: .officerDat, on: "2026-03-04 09:00")

    await #expect(throws: CaseworkRefusal.notNow(.forward, stage: .awaitingPayment)) {
      try await world.forward(dossier, by: .officerDat, on: "2026-03-04 10:00")
    }
    await #expect(throws: CaseworkRefusal.notYours(.confirmPayment)) {
      try await world.confirmPayment(dossier, by: .officerDat, on: "2026-03-04 10:00")
    }
    await #expect(throws: CaseworkRefusal.notYours(.confirmPayment)) {
      try await world.confirmPayment(dossier, by: .receptionistLong, on: "2026-03-04 10:00")
    }
  }
}
