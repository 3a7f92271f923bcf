import Agencies
@testable import Casework
@testable import Dossiers
@testable import Worklists
import Identity
@testable import Messaging
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime

/// The queries that are asked all day find their rows through an index, on both engines.
@Suite("Query plans")
struct QueryPlanTests {
  @Test("A page of a worklist and its counts walk the list's own index", arguments: TestEngine.allCases)
  func worklist(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    // Of an index of the unit and one of the agency PostgreSQL chooses by what it knows of the tasks.
    for number in 0..<40 {
      let (person, place) = number % 4 == 0 ? (Person.receptionistHoa, Place.myBinh) : (.receptionistLong, Place.myLong)
      try await world.submit(.birth, by: person, at: place, on: "2026-03-02 09:00")
    }
    if engine == .postgres { try await world.db.write { try $0.run("ANALYZE task") } }
    let (officer, leader) = (try world.officer(.officerHa), try world.officer(.leaderMinh))
    let now = Moment("2026-03-03 09:00").instant
    let cursor = Worklist.Cursor(dueAt: now, id: 1)
    let cases: [(Worklist.Scope, Officer, String)] = [
      (.mine, officer, "task_of_holder"), (.unit, officer, "task_of_unit"), (.agency, leader, "task_of_agency"),
    ]
    for (scope, officer, index) in cases {
      for filter in Worklist.Filter.allCases {
        let query = Worklist.Query(scope, .open, filter, officer, after: cursor, limit: 20, at: now)
        try await expect(index, in: query.rows, sorts: false, world)
        try await expect(index, in: query.counts, sorts: false, world)
      }
    }
  }

  @Test("The status page finds its row by the code", arguments: TestEngine.allCases)
  func status(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    try await expect(
      engine == .sqlite ? "sqlite_autoindex_dossier_1" : "dossier_code_key", in: PublicStatus.query("X"), sorts: false,
      world)
  }

  @Test("What waits for another attempt is found without looking at what was sent", arguments: TestEngine.allCases)
  func stalledMessages(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let plan = try await plan(of: StalledMessages.query, in: world)
    #expect(plan.contains { $0.contains("outbox_stalled") }, "\(plan)")
    let whole = plan.filter { $0.contains("on outbox") || $0.contains("SCAN outbox") }
    #expect(whole.allSatisfy { $0.contains("outbox_stalled") }, "\(plan)")
  }

  @Test("A search finds by code, telephone, number and name through their indexes", arguments: TestEngine.allCases)
  func search(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let agencies = [try #require(world.rules.territory.agency(code: Place.myBinh, on: Day(2026, 3, 2))).id]
    let byNumber: [(SQL, String)] = [
      ("phone = \("0912000001")", "dossier_by_phone"), ("personal_id = \("089190000001")", "dossier_by_personal_id"),
      ("code = \("X")", engine == .sqlite ? "sqlite_autoindex_dossier_1" : "dossier_code_key"),
    ]
    for (condition, index) in byNumber { try await expect(index, in: DossierSearch.query(condition, agencies), world) }
    let byName = ["dossier_by_name", "dossier_by_given_name", "dossier_by_name_elsewhere"]
    // Between two indexes of the agency PostgreSQL chooses by what it knows of the names.
    for number in 0..<80 {
      try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.name =
          "\(["Nguyễn", "Trần", "Lê", "Phạm"][number % 4]) Thị \(["Lan", "Mai", "Hoa", "Cúc", "Đào"][number % 5]) \(number)"
      }
    }
    if engine == .postgres { try await world.db.write { try $0.run("ANALYZE dossier") } }
    for (query, index) in zip(DossierSearch.nameQueries("nguyen thi lan", agencies), byName) {
      try await expect(index, in: query, world)
    }
  }

  @Test("A citizen's dossiers come through the account, the telephone and the number", arguments: TestEngine.allCases)
  func owned(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let citizen = Citizen(accountID: ID(1), name: "", phone: "0912000001", personalID: "089190000001")
    let indexes = ["dossier_by_owner", "dossier_by_phone", "dossier_by_personal_id"]
    for (query, index) in zip(FoundDossier.queries(citizen, before: ID(100), limit: 20), indexes) {
      try await expect(index, in: query, sorts: false, world)
    }
  }

  @Test("What runs under a version is found by the version, however much has ended", arguments: TestEngine.allCases)
  func running(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let versions = world.rules.versions(of: "chung").map(\.id)
    let version = try #require(versions.first)
    let slice = WalkSlice(after: 0, through: 5_000, isLast: true, orderedAt: WorldSeed.start)
    try await expect("dossier_running", in: RunningCount.query(versions), sorts: false, world)
    try await expect("dossier_running", in: DossierRow.runningQuery(version, slice), world)
  }

  @Test("Figures of the day walk what is pending, not all that was ever received", arguments: TestEngine.allCases)
  func figures(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let query = DayNumbers.query([ID(1)], on: Day(2026, 3, 2), at: WorldSeed.start)
    try await expect("dossier_pending", in: query, sorts: false, world)
    let pending = try await plan(of: query, in: world).filter { $0.contains("dossier_pending (agency_id=? AND due_at") }
    #expect(engine == .postgres || pending.count == 2)
  }

  @Test("What happened since is found by the events without a number, however many have one")
  func touched() async throws {
    let world = try await TestWorld(on: .sqlite)
    let plan = try await plan(of: ReviewLining.touched(after: 0), in: world)
    #expect(plan.contains { $0.contains("SEARCH dossier_event") }, "\(plan)")
    #expect(!plan.contains { $0.contains("SCAN dossier_event") }, "\(plan)")
  }

  @Test("Who takes part in many dossiers is asked through their indexes", arguments: TestEngine.allCases)
  func part(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    try await expect("dossier_legs", in: Dossier.partQuery([ID(1), ID(2)], [ID(3), ID(4)]), world)
  }

  @Test("The turns of walks are read in their order, however many have ended", arguments: TestEngine.allCases)
  func walks(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    for kinds in [DossierWalk.Kind.published, DossierWalk.Kind.previews] {
      let query = DossierWalk.turns(of: kinds, under: world.rules, at: WorldSeed.start)
      // The index holds what is under way alone, in the order of the turns: it is read from its beginning.
      let plan = try await plan(of: query, in: world)
      #expect(plan.contains { $0.contains("dossier_walk_under_way") }, "\(plan)")
      #expect(!plan.contains { $0.contains("Sort") || $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  private func expect(_ index: String, in query: SQL, sorts: Bool = true, _ world: TestWorld) async throws {
    let plan = try await plan(of: query, in: world)
    #expect(plan.contains { $0.contains(index) }, "\(index) in:\n\(plan.joined(separator: "\n"))")
    let scans = plan.filter { $0.contains("Seq Scan") || ($0.contains("SCAN") && !$0.contains("CONSTANT ROW")) }
    #expect(scans.isEmpty, "\(scans)")
    if !sorts {
      #expect(!plan.contains { $0.contains("Sort") || $0.contains("TEMP B-TREE") }, "\(plan.joined(separator: "\n"))")
    }
  }

  private func plan(of query: SQL, in world: TestWorld) async throws -> [String] {
    struct Line: Decodable { var detail: String }
    return try await world.db.read { tx in
      if tx.engine == .sqlite {
        let lines: [Line] = try tx.all("EXPLAIN QUERY PLAN \(query)")
        return lines.map(\.detail)
      }
      // Tables of a test are small, and the planner would rather read them whole.
      try tx.run("SET LOCAL enable_seqscan = off")
      try tx.run("SET LOCAL enable_bitmapscan = off")
      return try tx.values("EXPLAIN \(query)")
    }
  }
}
