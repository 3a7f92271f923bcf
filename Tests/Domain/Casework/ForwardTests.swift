import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Forward")
struct ForwardTests {
  @Test("The next step goes to the next unit, with the same appointment", arguments: TestEngine.allCases)
  func next(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    try await world.forward(dossier, note: "Đủ điều kiện", by: .officerHa, on: "2026-03-02 10:00")

    #expect(try await world.steps(of: dossier) == ["3"])
    #expect(try await world.status(of: dossier) == 4)
    #expect(try await world.dueAt(of: dossier) == "2026-03-02 17:00")
    #expect(try await world.offers(dossier, to: .leaderMinh).contains(.signOff))
    #expect(try await world.offers(dossier, to: .officerHa).contains(.forward) == false)
  }

  @Test("Parallel steps open together and join before the next one", arguments: TestEngine.allCases)
  func parallel(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birthBundle, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "4", on: "2026-03-02 10:00")
    #expect(try await world.steps(of: dossier) == ["4", "5"])

    let legs = try await world.legs(of: dossier)
    #expect(legs.map(\.parentStep) == ["4", "5"])
    try await world.forward(legs[1].code, by: .officerHa, on: "2026-03-03 09:00")
    #expect(try await world.steps(of: dossier) == ["4"])
    #expect(try await world.status(of: dossier) == 4)
    try await world.forward(legs[0].code, by: .officerHanh, on: "2026-03-04 09:00")

    #expect(try await world.steps(of: dossier) == ["6"])
    #expect(try await world.status(of: dossier) == 9)
    #expect(try await world.faults().isEmpty)
  }

  @Test("From the ward to the district and back", arguments: TestEngine.allCases)
  func chain(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")

    var hands: [Person] = []
    while try await !world.stage(of: dossier).isEnd {
      hands.append(try await world.advance(dossier, on: "2026-03-03 09:00"))
    }

    #expect(
      hands == [
        .officerSen, .officerSen, .officerSen, .leaderMinh, .clerkThu, .receptionistXuyen, .officerSocial,
        .leaderSocial,
        .leaderXuyen, .clerkXuyen, .receptionistHoa,
      ])
    #expect(try await world.status(of: dossier) == 10)
    #expect(try await world.faults().isEmpty)
  }

  @Test("A process without a counter at its end is over with its last step", arguments: TestEngine.allCases)
  func endsWithoutDelivery(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.promotion, by: .lan, at: Place.trade, on: "2026-03-02 09:00")

    try await world.forward(dossier, by: .officerTrade, on: "2026-03-02 10:00")
    try await world.forward(dossier, by: .officerTrade, on: "2026-03-02 11:00")

    let state = try await world.dossier(dossier).state
    #expect(state.stage.nationalStatus == 10)
    #expect(state.finishedAt == state.returnedAt && state.finishedAt != nil)
    #expect(state.outcome == .granted)
    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'handed_over'") == 1)
  }

  @Test("The work of another office stands outside the clock", arguments: TestEngine.allCases)
  func uncounted(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.forward(dossier, by: .officerLand, on: "2026-03-03 09:00")
    try await world.signOff(dossier, by: .leaderLand, on: "2026-03-04 09:00")

    let state = try await world.dossier(dossier).state
    #expect(state.stage.nationalStatus == 4)
    #expect(state.pausedAt == Moment("2026-03-04 09:00").instant)
    // The tax office has five days of its own.
    #expect(try await world.file(of: dossier).tasks.last?.dueAt == Moment("2026-03-11 09:00").instant)
  }

  @Test(
    "Only who has the step in hand forwards it",
    arguments: [
      Person.officerDat, .leaderMinh, .clerkThu, .receptionistHoa, .administratorTam, .officerLong, .leaderXuyen,
    ])
  func others(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.self) {
      try await world.forward(dossier, by: person, on: "2026-03-02 10:00")
    }
    #expect(try await world.steps(of: dossier) == ["2"])
  }

  @Test("A step that is not open is not done", arguments: ["1", "3", "99"])
  func closedStep(step: String) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.noSuchStep(step)) {
      try await world.forward(dossier, step: step, by: .officerHa, on: "2026-03-02 10:00")
    }
  }

  @Test("An approval is signed, not forwarded", arguments: TestEngine.allCases)
  func approval(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(dossier, to: "3", on: "2026-03-02 10:00")

    await #expect(throws: CaseworkRefusal.notNow(.forward, stage: .processing)) {
      try await world.forward(dossier, by: .leaderMinh, on: "2026-03-02 10:30")
    }
  }

  @Test("A note is of bearable length and readable")
  func note() async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.textTooLong(field: "note")) {
      try await world.forward(
        dossier, note: String(repeating: "ă", count: 4_001), by: .officerHa, on: "2026-03-02 10:00")
    }
    await #expect(throws: CaseworkRefusal.unreadableText(field: "note")) {
      try await world.forward(dossier, note: "a\0b", by: .officerHa, on: "2026-03-02 10:00")
    }
  }
}
