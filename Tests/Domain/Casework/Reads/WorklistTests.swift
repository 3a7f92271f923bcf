import Agencies
import Casework
import Worklists
import Dossiers
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Worklists")
struct WorklistTests {
  private static let now: Moment = "2026-03-03 09:00"

  /// Twelve dossiers in two wards, some held, some late, some waiting, some ready.
  private static func busy(on engine: TestEngine) async throws -> (world: TestWorld, codes: [String]) {
    let world = try await TestWorld(on: engine)
    var codes: [String] = []
    for number in 0..<9 {
      let hour = number < 3 ? "08" : "10"
      codes.append(
        try await world.submit(
          number < 3 ? .birth : .buildingPermit, by: .receptionistHoa,
          on: Moment(stringLiteral: "2026-03-02 \(hour):00")))
    }
    try await world.assign(codes[0], to: .officerHa, by: .leaderMinh, on: "2026-03-02 11:00")
    try await world.assign(codes[3], to: .officerDat, by: .leaderMinh, on: "2026-03-02 11:00")
    try await world.requestSupplement(codes[4], by: .officerDat, on: "2026-03-02 13:00")
    try await world.advance(codes[5], to: "5", on: "2026-03-02 13:00")
    for _ in 0..<2 {
      codes.append(try await world.submit(.birth, by: .receptionistLong, at: Place.myLong, on: "2026-03-02 08:00"))
    }
    codes.append(try await world.submit(.birth, by: .lan, on: "2026-03-02 10:00"))
    return (world, codes)
  }

  private static func load(
    _ scope: Worklist.Scope, _ queue: Worklist.Queue = .open, _ filter: Worklist.Filter = .all, for person: Person,
    limit: Int = 20, after cursor: Worklist.Cursor? = nil, at now: Moment = now, in world: TestWorld
  ) async throws -> Worklist {
    let officer = try world.officer(person)
    return try await world.db.read {
      try Worklist.load(
        scope, queue, filter: filter, for: officer, after: cursor, limit: limit, at: now.instant, in: $0)
    }
  }

  @Test("Mine is what I hold, the unit's what lies in my unit, the agency's all of it", arguments: TestEngine.allCases)
  func scopes(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.busy(on: engine)

    #expect(try await Self.load(.mine, for: .officerHa, in: world).rows.map(\.code) == [codes[0]])
    #expect(Set(try await Self.load(.unit, for: .officerHa, in: world).rows.map(\.code)) == Set(codes[0...2]))
    #expect(
      Set(try await Self.load(.unit, for: .officerDat, in: world).rows.map(\.code)) == Set([codes[3]] + codes[6...8]))
    #expect(
      Set(try await Self.load(.agency, for: .leaderMinh, in: world).rows.map(\.code))
        == Set(codes[0...3] + codes[6...8] + [codes[11]]))
    #expect(try await Self.load(.unit, for: .officerDat, in: world).rows.first?.holderName == Person.officerDat.name)
  }

  @Test("A specialist or clerk has no list of the whole agency, nor has the head of a room")
  func noAgencyScope() async throws {
    let (world, _) = try await Self.busy(on: .sqlite)
    for person in [Person.officerHa, .clerkThu, .leaderLand, .provinceAdministrator] {
      #expect(try !world.officer(person).worklistScopes.contains(.agency))
      #expect(try await Self.load(.agency, for: person, in: world).rows.isEmpty)
      #expect(try await Self.load(.agency, for: person, in: world).counts == Worklist.Counts())
    }
  }

  @Test("Nobody ever sees the tasks of another agency", arguments: TestEngine.allCases)
  func otherAgencies(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.busy(on: engine)
    try await world.consult(codes[1], Place.myLong, by: .officerHa, on: "2026-03-02 13:00")
    for person in Person.officers {
      let officer = try world.officer(person)
      for scope in Worklist.Scope.allCases {
        for queue in Worklist.Queue.allCases {
          let list = try await Self.load(scope, queue, for: person, limit: 100, in: world)
          #expect(list.rows.allSatisfy { officer.agencies.contains($0.agencyID) })
          #expect(list.counts.all == list.rows.count)
        }
      }
    }
    #expect(try await Self.load(.unit, for: .officerLong, in: world).rows.contains { $0.code == codes[1] })
  }

  @Test(
    "Each queue has its own: to be done, waiting for the citizen, ready at the counter", arguments: TestEngine.allCases)
  func queues(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.busy(on: engine)

    #expect(try await Self.load(.unit, .waiting, for: .officerDat, in: world).rows.map(\.code) == [codes[4]])
    #expect(try await Self.load(.unit, .ready, for: .receptionistHoa, in: world).rows.map(\.code) == [codes[5]])
    #expect(try await Self.load(.unit, .open, for: .receptionistHoa, in: world).rows.map(\.code) == [codes[11]])
  }

  @Test(
    "What is due first stands on top; counts are those of the rows under each filter", arguments: TestEngine.allCases)
  func filters(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.busy(on: engine)

    let all = try await Self.load(.agency, for: .leaderMinh, in: world)
    #expect(all.rows.map(\.dueAt) == all.rows.map(\.dueAt).sorted())
    #expect(all.counts.all == all.rows.count)
    let new = try await Self.load(.agency, .open, .new, for: .leaderMinh, in: world)
    #expect(new.rows.allSatisfy { $0.holderCode == nil } && new.rows.count == all.counts.new)
    let overdue = try await Self.load(.agency, .open, .overdue, for: .leaderMinh, in: world)
    #expect(Set(overdue.rows.map(\.code)) == Set(codes[0...2]) && all.counts.overdue == 3)
    let today = try await Self.load(.agency, .open, .dueToday, for: .leaderMinh, in: world)
    #expect(today.rows.map(\.code) == [codes[11]] && all.counts.dueToday == 1)
    #expect(new.counts == all.counts && overdue.counts == all.counts)
  }

  @Test(
    "Pages cover everything exactly once, also where many are due at once", arguments: TestEngine.allCases,
    [1, 2, 3, 5])
  func pages(on engine: TestEngine, size: Int) async throws {
    let (world, _) = try await Self.busy(on: engine)
    let whole = try await Self.load(.agency, for: .leaderMinh, limit: 100, in: world)

    var (paged, cursor): ([Int64], Worklist.Cursor?) = ([], nil)
    repeat {
      let page = try await Self.load(.agency, for: .leaderMinh, limit: size, after: cursor, in: world)
      #expect(page.rows.count <= size && page.counts == whole.counts)
      paged += page.rows.map(\.taskID)
      cursor = page.next.flatMap { Worklist.Cursor($0.text) }
    } while cursor != nil

    #expect(paged == whole.rows.map(\.taskID))
    #expect(whole.next == nil)
  }

  @Test(
    "A cursor is two numbers; anything else is none",
    arguments: ["", "1", "1-", "a-b", "1-2-3", "1-9999999999999999999"])
  func cursors(text: String) {
    #expect(Worklist.Cursor(text) == nil)
  }

  @Test("An officer of several units has the work of all of them", arguments: TestEngine.allCases)
  func severalUnits(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.busy(on: engine)
    var officer = try world.officer(.officerHa)
    officer.positions += try world.officer(.officerDat).positions

    let list = try await world.db.read { [officer] in
      try Worklist.load(.unit, for: officer, limit: 100, at: Self.now.instant, in: $0)
    }

    #expect(Set(list.rows.map(\.code)) == Set(codes[0...3] + codes[6...8]))
    #expect(list.rows.map(\.dueAt) == list.rows.map(\.dueAt).sorted())
  }
}
