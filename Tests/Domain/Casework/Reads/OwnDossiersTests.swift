import Agencies
import Casework
import Dossiers
import Worklists
import Identity
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("My dossiers, known people, the day in figures")
struct OwnDossiersTests {
  @Test(
    "Mine are those of my account, my telephone and my number; newest first, in pages", arguments: TestEngine.allCases)
  func owned(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var lan = try world.citizen(.lan)
    lan.personalID = "089190000001"
    var codes = [try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00") { $0.applicant.phone = nil }]
    codes.append(
      try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:01") { $0.applicant.phone = "0912000001" }
    )
    codes.append(
      try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:02") {
        $0.applicant.personalID = "089190000001"
      })
    try await world.submit(.birth, by: .binh, on: "2026-03-02 09:03")
    codes.append(try await world.submit(.birth, by: .lan, on: "2026-03-02 09:04"))

    let mine = try await world.db.read { [lan] in try FoundDossier.owned(by: lan, in: $0) }
    #expect(mine.map(\.code) == codes.reversed())
    let first = try await world.db.read { [lan] in try FoundDossier.owned(by: lan, limit: 3, in: $0) }
    let rest = try await world.db.read { [lan] in try FoundDossier.owned(by: lan, before: first[2].id, limit: 3, in: $0)
    }
    #expect((first + rest).map(\.code) == codes.reversed())
  }

  @Test("Who has been here need not say everything again", arguments: TestEngine.allCases)
  func known(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let old = Applicant(name: "Nguyễn Thị Lan", personalID: "089190000001", phone: "0912000001", address: "Ấp 1")
    let new = Applicant(name: "Nguyễn Thị Lan", personalID: "089190000001", phone: "0912000001", address: "Ấp 2")
    for applicant in [old, new] {
      try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") { $0.applicant = applicant }
    }

    #expect(try await world.db.read { try Applicant.known(by: "089 190 000 001", in: $0) } == new)
    #expect(try await world.db.read { try Applicant.known(by: "089190000009", in: $0) } == nil)
    #expect(try await world.db.read { try Applicant.known(by: "\0", in: $0) } == nil)
  }

  @Test("Received and solved count on their day, pending and late as of now", arguments: TestEngine.allCases)
  func dayNumbers(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let solved = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.finish(solved, on: "2026-03-03 10:00")
    try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-03 08:00")
    try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
    let paused = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 08:00")
    try await world.requestSupplement(paused, by: .officerHa, on: "2026-03-02 09:00")
    try await world.submit(.birth, by: .lan, on: "2026-03-03 08:00")
    let ward = try #require(world.rules.territory.agency(code: Place.myBinh, on: Day(2026, 3, 3))).id

    let numbers = try await world.db.read {
      try DayNumbers.load(of: [ward], on: Day(2026, 3, 3), at: Moment("2026-03-03 11:00").instant, in: $0)
    }

    let day = try #require(numbers.first)
    #expect((day.received, day.solved, day.pending, day.overdue) == (1, 1, 3, 1))
  }
}
