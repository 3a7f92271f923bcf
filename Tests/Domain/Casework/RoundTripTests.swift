import Casework
import Dossiers
import Identity
import Storage
import TestSupport
import Testing
import Worklists

/// PostgreSQL may stand in another house: each time it is waited for costs a reply time, and what is locked stays so.
@Suite("Round trips")
struct RoundTripTests {
  @Test("Taking in waits for the key, for the numbers, and for all rows with the commit")
  func submit() async throws {
    let world = try await TestWorld(on: .postgres)
    let three = ["Tờ khai", "Bản vẽ", "Ảnh"].map { SubmittedPaper(name: $0, kind: "original") }

    #expect(
      try await trips(in: world) {
        try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:00")
      } == 2)
    #expect(
      try await trips(in: world) {
        try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:01", key: "a key")
      } == 3)
    #expect(
      try await trips(in: world) {
        try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:02") { $0.papers += three }
      } == 2)
    let files = try await [world.sent("đơn"), world.sent("ảnh")]
    #expect(
      try await trips(in: world) {
        try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 08:02") {
          $0.papers = files.map { SubmittedPaper(name: $0.name, kind: "original", file: $0) }
        }
      } == 2, "Papers with files are noted as used along with their rows.")
    #expect(
      try await trips(in: world) { try await world.submit(.birth, by: .lan, on: "2026-03-02 08:03") } == 2)
  }

  @Test("An act waits for the dossier, for a number where it takes one, and for the commit")
  func acts() async throws {
    let world = try await TestWorld(on: .postgres)
    let online = try await world.submit(.birth, by: .lan, on: "2026-03-02 07:30")
    let proposed = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 07:31")
    try await world.advance(proposed, to: "3", on: "2026-03-02 08:00")

    #expect(try await trips(in: world) { try await world.accept(online, on: "2026-03-02 09:00") } == 3)
    #expect(
      try await trips(in: world) { try await world.signOff(proposed, by: .leaderMinh, on: "2026-03-02 10:00") } == 2)
  }

  @Test("A page of the worklist waits once for its rows and counts")
  func worklist() async throws {
    let world = try await TestWorld(on: .postgres)
    for minute in 0..<25 {
      try await world.submit(.birth, by: .lan, on: Moment(stringLiteral: "2026-03-02 08:\(10 + minute)"))
    }
    let officer = try world.officer(.receptionistHoa)

    let before = world.db.roundTrips
    let list = try await world.db.read {
      try Worklist.load(.unit, for: officer, at: Moment("2026-03-02 09:00").instant, in: $0)
    }

    #expect(list.rows.count == 20 && list.next != nil)
    #expect(world.db.roundTrips - before == 1)
  }

  @Test("However many are chosen together, they are looked at with the same few questions")
  func together() async throws {
    let world = try await TestWorld(on: .postgres)
    var codes: [String] = []
    for minute in 0..<20 {
      let code = try await world.submit(
        .birth, by: .receptionistHoa, on: Moment(stringLiteral: "2026-03-02 08:\(10 + minute)"))
      codes.append(code)
    }
    let officer = try world.officer(.officerHa)
    func look(_ number: Int) async throws -> [Bulk.Chosen] {
      try await world.db.read { [codes, rules = world.rules] in
        try Bulk.look(
          at: codes.prefix(number).map { ($0, nil) }, for: officer, under: rules,
          at: Moment("2026-03-02 09:00").instant, in: $0)
      }
    }

    let few = try await trips(in: world) { try await look(2) }
    #expect(try await trips(in: world) { try await look(20) } == few)
    #expect(few <= 5)
    #expect(try await look(20).allSatisfy { $0.applicant != "" })
  }

  private func trips(in world: TestWorld, _ act: () async throws -> some Any) async throws -> Int {
    let before = world.db.roundTrips
    _ = try await act()
    return world.db.roundTrips - before
  }
}
