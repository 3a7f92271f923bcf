import Casework
import Dossiers
import TestSupport
import Testing

@Suite("Assign")
struct AssignTests {
  @Test(
    "A leader gives a step to a colleague of its room; then it is that colleague's alone",
    arguments: TestEngine.allCases)
  func byLeader(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    try await world.assign(dossier, to: .officerHanh, by: .leaderMinh, on: "2026-03-02 09:10")

    #expect(try await world.status(of: dossier) == 4)
    #expect(try await world.file(of: dossier).tasks.last?.holderName == Person.officerHanh.name)
    await #expect(throws: CaseworkRefusal.self) {
      try await world.forward(dossier, by: .officerHa, on: "2026-03-02 09:20")
    }
    try await world.forward(dossier, by: .officerHanh, on: "2026-03-02 09:20")
  }

  @Test("Someone of the room takes what nobody holds, for nobody else", arguments: TestEngine.allCases)
  func byOneself(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.notYours(.assign)) {
      try await world.assign(dossier, to: .officerHanh, by: .officerHa, on: "2026-03-02 09:10")
    }
    try await world.assign(dossier, to: .officerHa, by: .officerHa, on: "2026-03-02 09:10")
    await #expect(throws: CaseworkRefusal.self) {
      try await world.assign(dossier, to: .officerHanh, by: .officerHanh, on: "2026-03-02 09:11")
    }

    #expect(try await world.dossier(dossier).state.holders.values.sorted() == [try world.code(.officerHa)])
  }

  @Test(
    "The receiver works in the room of the step", arguments: [Person.officerDat, .clerkThu, .officerLong, .leaderMinh])
  func strangers(person: Person) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.unknownColleague) {
      try await world.assign(dossier, to: person, by: .leaderMinh, on: "2026-03-02 09:10")
    }
  }

  @Test("A step that is not open is given to nobody", arguments: ["1", "3", "99", ""])
  func closedStep(step: String) async throws {
    let world = try await TestWorld(on: .sqlite)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    await #expect(throws: CaseworkRefusal.noSuchStep(step)) {
      try await world.assign(dossier, step: step, to: .officerHa, by: .leaderMinh, on: "2026-03-02 09:10")
    }
  }

  @Test("A question to another agency is its room's as a whole", arguments: TestEngine.allCases)
  func questions(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.consult(dossier, Place.myLong, by: .officerHa, on: "2026-03-02 09:10")

    await #expect(throws: CaseworkRefusal.self) {
      try await world.assign(dossier, step: "c1", to: .officerLong, by: .leaderLong, on: "2026-03-02 09:20")
    }
    await #expect(throws: CaseworkRefusal.self) {
      try await world.assign(dossier, to: .officerLong, by: .officerLong, on: "2026-03-02 09:20")
    }
  }
}
