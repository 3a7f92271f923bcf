import Agencies
import Casework
import Dossiers
import Features
import Procedures
import Processes
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Publishing")
struct PublishTests {
  private static func birth(in world: TestWorld) throws -> Procedure {
    try #require(world.rules.procedure(code: "1.001193", on: Day(2026, 3, 2)))
  }

  private static func publish(_ procedure: Procedure, in world: TestWorld) async throws -> Rulebook {
    try await world.db.write { tx in
      try Procedure.publish(procedure, in: tx)
      return try Rulebook.load(today: Day(2026, 6, 1), with: .builtIn, in: tx)
    }
  }

  @Test(
    "An unchanged procedure keeps its version, and nobody has to read anything anew", arguments: TestEngine.allCases)
  func unchanged(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var same = try Self.birth(in: world)
    (same.id, same.version, same.validFrom) = (ID(0), 0, Day(2026, 6, 1))

    let rules = try await Self.publish(same, in: world)

    #expect(rules.revision == world.rules.revision)
    #expect(rules.procedure(code: "1.001193", on: Day(2026, 6, 1)) == (try Self.birth(in: world)))
  }

  @Test("A changed one gets the next version, and the old one ends the day before", arguments: TestEngine.allCases)
  func changed(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var changed = try Self.birth(in: world)
    (changed.term, changed.validFrom) = (.workingDays(2), Day(2026, 6, 1))
    changed.papers.append(RequiredPaper(name: "Giấy cam đoan", kind: .form, copies: 1, isRequired: false, note: nil))

    let rules = try await Self.publish(changed, in: world)

    #expect(rules.revision > world.rules.revision)
    let (old, new) = (
      rules.procedure(code: "1.001193", on: Day(2026, 5, 31)), rules.procedure(code: "1.001193", on: Day(2026, 6, 1))
    )
    #expect(old?.version == 1 && old?.term == .sameDay && old?.validTo == Day(2026, 5, 31) && old?.papers.count == 2)
    #expect(new?.version == 2 && new?.term == .workingDays(2) && new?.validTo == nil && new?.papers.count == 3)
    #expect(rules.procedures.filter { $0.code == "1.001193" }.map(\.version) == [2])
  }

  @Test("A dossier keeps the version it came under", arguments: TestEngine.allCases)
  func dossiersKeepTheirs(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let before = try await world.submit(.birth, by: .receptionistHoa, on: "2026-05-29 09:00")
    var changed = try Self.birth(in: world)
    (changed.term, changed.validFrom) = (.workingDays(2), Day(2026, 6, 1))
    let rules = try await Self.publish(changed, in: world)
    let hoa = world.actor(.receptionistHoa)

    let after = try await world.db.write { tx in
      try Dossier.submit(
        Submission(
          procedureCode: "1.001193", agencyCode: Place.myBinh, channel: .counter, applicant: Applicant(name: "Lan")),
        by: Hand(hoa, under: rules, at: Moment("2026-06-01 09:00").instant, in: tx))
    }

    #expect(after.dueAt == Moment("2026-06-03 09:00").instant)
    let old = try await world.db.read { try Dossier.find(before, under: rules, in: $0) }
    #expect(old.procedure.version == 1 && old.state.dueAt == Moment("2026-05-29 17:00").instant)
    let faults = try await world.db.read { try Verification().continued(under: rules, in: $0).faults }
    #expect(faults.isEmpty)
  }

  @Test("A process is published in versions; the same again is the same", arguments: TestEngine.allCases)
  func processes(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var process = try ReferenceProcess.named("khai-sinh")
    let now = Moment("2026-06-01 09:00").instant
    let (first, again) = try await world.db.write { [process] tx in
      (
        try CatalogueRegister.publish(process, slug: "khai-sinh", at: now, in: tx),
        try CatalogueRegister.publish(process, slug: "khai-sinh", at: now, in: tx)
      )
    }
    #expect(first == again)

    process.steps[1].minutes += 60
    let (changed, rules) = try await world.db.write { [process] tx in
      (
        try CatalogueRegister.publish(process, slug: "khai-sinh", at: now, in: tx),
        try Rulebook.load(today: now.day, with: .builtIn, in: tx)
      )
    }

    #expect(changed != first)
    #expect(rules.process(first)?.version == 1 && rules.process(changed)?.version == 2)
    #expect(rules.process(changed)?.process == process)
    #expect(rules.revision > world.rules.revision)
  }

  struct Spoiled: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var spoil: @Sendable (inout ProcessDefinition) -> Void
  }

  static let spoiled: [Spoiled] = [
    Spoiled(testDescription: "no steps") { $0.steps = [] },
    Spoiled(testDescription: "leads nowhere") { $0.steps[1].next = ["9"] },
    Spoiled(testDescription: "a circle") { $0.steps[3].next = ["2"] },
    Spoiled(testDescription: "two steps of one name") { $0.steps[2].id = "2" },
    Spoiled(testDescription: "a place that is none") { $0.steps[1].performer.place = "heaven/room" },
    Spoiled(testDescription: "a unit that is none") { $0.steps[1].performer.place = "solving/kitchen" },
    Spoiled(testDescription: "a role that is none") { $0.steps[1].performer.role = "wizard" },
    Spoiled(testDescription: "nobody") { $0.steps[1].performer.role = "" },
    Spoiled(testDescription: "the program does the work") { $0.steps[1].performer.role = "system" },
    Spoiled(testDescription: "negative time") { $0.steps[1].minutes = -1 },
    Spoiled(testDescription: "work before anyone received") { $0.steps[0].kind = .work },
    Spoiled(testDescription: "received twice") { $0.steps[2].kind = .reception },
    Spoiled(testDescription: "a step with a comma") {
      $0.steps[4].id = "5,6"; $0.steps[3].next = ["5,6"]
    },
    Spoiled(testDescription: "a step without a name") {
      $0.steps[4].id = ""; $0.steps[3].next = [""]
    },
  ]

  @Test("A faulty process is refused and changes nothing", arguments: spoiled)
  func faulty(_ spoiled: Spoiled) async throws {
    let world = try await TestWorld(on: .sqlite)
    var process = try ReferenceProcess.named("khai-sinh")
    spoiled.spoil(&process)

    await #expect(throws: CatalogueRefusal.faultyProcess("khai-sinh")) {
      try await world.db.write { [process] tx in
        _ = try CatalogueRegister.publish(process, slug: "khai-sinh", at: WorldClock.start, in: tx)
      }
    }
    #expect(try await world.count("SELECT COUNT(*) FROM process WHERE slug = 'khai-sinh'") == 1)
  }

  @Test(
    "Every process that ships may be published, and every step finds its unit",
    arguments: [
      "chung-thuc", "dat-dai-thue", "gphn", "gplx", "gpxd", "ho-kinh-doanh", "ket-hon", "khai-sinh", "khieu-nai",
      "khuyen-mai",
      "lt-khai-sinh", "lt-the-bhyt", "lt-thuong-tru", "tcxh-2013", "tcxh-2013-huyen", "tcxh-2013-so", "tcxh-2025",
      "ton-giao",
    ])
  func shipped(slug: String) async throws {
    let world = try await TestWorld(on: .sqlite)
    let process = try ReferenceProcess.named(slug)
    let id = try await world.db.write {
      try CatalogueRegister.publish(process, slug: "x-\(slug)", at: WorldClock.start, in: $0)
    }
    #expect(id.rawValue > 0)
  }

  @Test("Everything that is loaded again changes nothing but the revision", arguments: TestEngine.allCases)
  func reloading(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let field = Field(code: "G15", name: "Hộ tịch", sector: "Bộ Tư pháp")
    let word = SearchWord(peopleSay: "sổ đỏ", catalogueSays: "giấy chứng nhận")
    for _ in 1...2 {
      try await world.db.write { tx in
        try CatalogueRegister.load(fields: [field], in: tx)
        try CatalogueRegister.load(searchWords: [word], in: tx)
        try CatalogueRegister.load(calendar: [CalendarEntry(day: Day(2026, 3, 3), kind: .off, reason: "Bão")], in: tx)
      }
    }
    let rules = try await world.db.read { try Rulebook.load(today: Day(2026, 3, 2), with: .builtIn, in: $0) }
    #expect(rules.fields == [field])
    #expect(!rules.calendar.isWorkingDay(Day(2026, 3, 3)) && world.rules.calendar.isWorkingDay(Day(2026, 3, 3)))
    #expect(rules.revision > world.rules.revision)
  }
}

private enum WorldClock {
  static let start = Moment("2026-01-05 08:00").instant
}
