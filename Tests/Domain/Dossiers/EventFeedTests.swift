import Casework
import Dossiers
import Storage
import Synchronization
import TestSupport
import Testing
import WorkingTime

@Suite("The event feed")
struct EventFeedTests {
  @Test(
    "What was committed is numbered without gaps, each dossier's lines in their order", arguments: TestEngine.allCases)
  func numbers(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let one = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    let other = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:10")
    try await world.accept(one, on: "2026-03-02 09:20")
    #expect(try await numbered(in: world) == 4)
    try await world.withdraw(one, by: .lan, on: "2026-03-02 09:30")
    #expect(try await numbered(in: world) == 1)
    #expect(try await numbered(in: world) == 0)

    let events = try await feed(of: world)
    #expect(events.map(\.number) == [1, 2, 3, 4, 5])
    #expect(
      events.filter { $0.code == one }.map(\.event.content.happening.kind) == ["submitted", "accepted", "withdrawn"])
    #expect(events.filter { $0.code == other }.map(\.event.seq) == [1, 2])
  }

  @Test(
    "Causes come before effects, also where a dossier is older than what it follows from",
    arguments: TestEngine.allCases, [1, 500])
  func causes(on engine: TestEngine, batch: Int) async throws {
    let world = try await TestWorld(on: engine)
    let top = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.advance(top, to: "7", on: "2026-03-04 09:00")
    let leg = try #require(try await world.legs(of: top).first?.code)
    try await world.accept(leg, by: .receptionistXuyen, on: "2026-03-04 10:00")
    try await world.decide(
      leg, .granted, papers: [SubmittedPaper(name: "Quyết định", kind: "original")], by: .officerSocial,
      on: "2026-03-05 09:00")
    try await world.finish(leg, on: "2026-03-06 09:00")
    while try await numbered(in: world, limit: batch) > 0 {}

    let events = try await feed(of: world)
    let told = events.map { "\($0.code == top ? "top" : "leg") \($0.event.content.happening.kind)" }
    #expect(events.map(\.number) == Array(1...Int64(events.count)))
    let order = ["top accepted", "leg submitted", "top leg_opened", "leg accepted", "leg decided", "top leg_returned"]
    #expect(told.filter(order.contains) == order)
    for code in [top, leg] {
      let own = events.filter { $0.code == code }.map(\.event.seq)
      #expect(own == Array(1...own.count))
    }
  }

  @Test(
    "What a writer committed earlier has the lower number, while several write and number",
    arguments: TestEngine.allCases)
  func writers(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let written = Shared<[[String]]>([])
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          var own: [String] = []
          for round in 0..<4 {
            let now = Moment("2026-03-02 09:00").adding(minutes: writer * 10 + round)
            let first = try await world.submit(.birth, by: .lan, on: now)
            let second = try await world.submit(.birth, by: .lan, on: now)
            try await world.accept(second, on: now)
            try await world.accept(first, on: now)
            own += ["\(first) 1", "\(second) 1", "\(second) 2", "\(first) 2"]
          }
          written.change { [own] in $0.append(own) }
        }
      }
      for _ in 0..<2 { group.addTask { for _ in 0..<60 { _ = try await numbered(in: world, limit: 3) } } }
      try await group.waitForAll()
    }
    while try await numbered(in: world) > 0 {}

    let fed = try await feed(of: world).map { "\($0.code) \($0.event.seq)" }
    #expect(fed.count == 96)
    for own in written.value { #expect(fed.filter(own.contains) == own) }
  }

  @Test("What was rolled back never gets a number", arguments: TestEngine.allCases)
  func rolledBack(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    await #expect(throws: Failure.self) {
      try await world.db.write { [rules = world.rules] tx in
        let hand = Hand(
          try world.officer(.receptionistHoa), under: rules, at: Moment("2026-03-02 09:20").instant, in: tx)
        _ = try Dossier.accept(code, by: hand)
        throw Failure()
      }
    }
    #expect(try await numbered(in: world) == 1)
    #expect(try await feed(of: world).map(\.event.content.happening.kind) == ["submitted"])
  }

  @Test(
    "Several copies number and read while others submit: no gap, nothing twice, nothing missed",
    arguments: TestEngine.allCases)
  func race(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let seen = Mutex<[Int64]>([])
    let reader = Collector { numbers in seen.withLock { $0 += numbers } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for round in 0..<10 {
            try await world.submit(
              .birth, by: .receptionistHoa, on: Moment("2026-03-02 09:00").adding(minutes: writer * 10 + round))
          }
        }
      }
      for _ in 0..<3 {
        group.addTask {
          for _ in 0..<40 {
            _ = try await numbered(in: world, limit: 7)
            try await read(reader, in: world, limit: 5)
          }
        }
      }
      try await group.waitForAll()
    }
    while try await numbered(in: world) > 0 {}
    while try await read(reader, in: world, limit: 50) > 0 {}

    #expect(try await feed(of: world).map(\.number) == Array(1...80))
    #expect(seen.withLock { $0 } == Array(1...80))
  }

  @Test("A reader that fails stays where it was, and reads the same again", arguments: TestEngine.allCases)
  func failing(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    _ = try await numbered(in: world)
    await #expect(throws: Failure.self) { try await read(Collector { _ in throw Failure() }, in: world) }

    let seen = Mutex<[Int64]>([])
    #expect(try await read(Collector { numbers in seen.withLock { $0 += numbers } }, in: world) == 2)
    #expect(seen.withLock { $0 } == [1, 2])
  }
}

private struct Failure: Error {}

private struct Collector: EventReader {
  var name: String { "collector" }
  var title: String { "Đọc thử" }
  var collect: @Sendable ([Int64]) throws -> Void

  func read(_ events: [FedEvent], at now: Instant, in tx: Transaction) throws { try collect(events.map(\.number)) }
}

private func numbered(in world: TestWorld, limit: Int = 500) async throws -> Int {
  try await world.db.write { try EventFeed.number(limit: limit, in: $0) }
}

private func feed(of world: TestWorld) async throws -> [FedEvent] {
  try await world.db.read { [rules = world.rules] in try EventFeed.events(after: 0, limit: 500, under: rules, in: $0) }
}

@discardableResult
private func read(_ reader: Collector, in world: TestWorld, limit: Int = 100) async throws -> Int {
  try await world.db.write { [rules = world.rules] in
    try EventFeed.advance(reader, limit: limit, under: rules, at: Moment("2026-03-02 10:00").instant, in: $0)
  }
}
