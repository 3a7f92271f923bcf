import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("Accept")
struct AcceptTests {
  @Test("Acceptance starts the clock: the day of the appointment follows the term", arguments: TestEngine.allCases)
  func startsTheClock(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")

    try await world.accept(dossier, by: .receptionistHoa, on: "2026-03-03 08:00")

    #expect(try await world.status(of: dossier) == 2)
    #expect(try await world.dueAt(of: dossier) == "2026-03-17 08:00")
    #expect(try await world.dossier(dossier).state.receivedAt == Moment("2026-03-03 08:00").instant)
  }

  @Test(
    "What must be done the same day is due that day, after 15:00 the next working day", arguments: TestEngine.allCases)
  func sameDay(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let early = try await world.submit(.birth, by: .lan, on: "2026-03-06 07:30")
    let late = try await world.submit(.birth, by: .binh, on: "2026-03-06 07:30")

    try await world.accept(early, on: "2026-03-06 15:00")
    try await world.accept(late, on: "2026-03-06 15:01")

    #expect(try await world.dueAt(of: early) == "2026-03-06 17:00")
    #expect(try await world.dueAt(of: late) == "2026-03-09 17:00")
  }

  @Test("The holidays of the year stand between acceptance and appointment", arguments: TestEngine.allCases)
  func holidays(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birthBundle, by: .lan, on: "2026-04-28 09:00")

    try await world.accept(dossier, on: "2026-04-28 09:00")

    // 30/4 and 1/5 are holidays, then a weekend.
    #expect(try await world.dueAt(of: dossier) == "2026-05-06 09:00")
  }

  @Test("The receipt's number counts within the agency and the year", arguments: TestEngine.allCases)
  func receiptNumbers(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let online = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    let counter = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:10")

    try await world.accept(online, on: "2026-03-02 09:30")

    #expect(try await world.file(of: counter).receiptNumber == 1)
    #expect(try await world.file(of: online).receiptNumber == 2)
  }

  @Test("The work goes to the room that the process names", arguments: TestEngine.allCases)
  func opensTheNextStep(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")

    try await world.accept(dossier, on: "2026-03-02 09:30")

    let tasks = try await world.file(of: dossier).tasks
    #expect(tasks.map(\.step) == ["1", "2"])
    #expect(tasks.map(\.state) == [.done, .open])
    #expect(try await world.offers(dossier, to: .officerHa).contains(.forward))
  }

  @Test(
    "Only the counter that got it accepts",
    arguments: [Person.officerHa, .leaderMinh, .clerkThu, .administratorTam, .receptionistLong, .provinceAdministrator])
  func onlyTheCounter(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.notYours(.accept)) {
      try await world.accept(dossier, by: person, on: "2026-03-02 09:30")
    }
    #expect(try await world.status(of: dossier) == 1)
  }

  @Test("Nothing is accepted twice", arguments: TestEngine.allCases)
  func once(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    try await world.accept(dossier, on: "2026-03-02 09:30")

    await #expect(throws: CaseworkRefusal.notNow(.accept, stage: .received)) {
      try await world.accept(dossier, on: "2026-03-02 09:31")
    }
    #expect(try await world.count("SELECT last FROM number_series WHERE series LIKE 'receipt/%'") == 1)
  }

  @Test("A reception that a colleague holds leaves no trace behind", arguments: TestEngine.allCases)
  func heldReception(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    try await world.assign(dossier, to: .receptionistHoa, by: .receptionistHoa, on: "2026-03-02 09:10")

    try await world.accept(dossier, on: "2026-03-02 09:30")

    #expect(try await world.dossier(dossier).state.holders.isEmpty)
    #expect(try await world.faults().isEmpty)
  }
}
