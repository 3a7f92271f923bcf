import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("A submission's own key")
struct SubmissionKeyTests {
  @Test("The same key with the same body gives the same receipt", arguments: TestEngine.allCases)
  func again(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let first = try await world.receipt(.birth, by: .lan, on: "2026-03-02 09:00", key: "a1")
    let second = try await world.receipt(.birth, by: .lan, on: "2026-03-02 09:05", key: "a1")

    #expect(first == second)
    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 1)
    #expect(try await world.count("SELECT COUNT(*) FROM outbox") == 1)
  }

  @Test("On PostgreSQL the first and the second answer come after the disk, though the locks do not wait for it")
  func afterTheDisk() async throws {
    let world = try await TestWorld(on: .postgres)
    let submission = Submission(
      procedureCode: Matter.birth.code, agencyCode: Place.myBinh, channel: .online,
      applicant: Applicant(name: Person.lan.name, phone: "0912345678"))
    let key = try SubmissionKey(scope: "lan", key: "a1", body: submission)

    for minute in ["09:00", "09:05"] {
      let waiting = try await world.db.write { [rules = world.rules, lan = world.actor(.lan)] tx in
        let now = Moment(stringLiteral: "2026-03-02 \(minute)").instant
        _ = try Dossier.submit(submission, key: key, by: Hand(lan, under: rules, at: now, in: tx))
        return try tx.value("SHOW synchronous_commit", as: String.self)
      }
      #expect(waiting == "off")
    }
    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 1)
  }

  @Test("The same key with another body is refused", arguments: TestEngine.allCases)
  func otherBody(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00", key: "a1")

    await #expect(throws: CaseworkRefusal.keyUsedForAnother) {
      try await world.submit(.birth, by: .lan, on: "2026-03-02 09:05", key: "a1") { $0.applicant.name = "Lan" }
    }
  }

  @Test("Two people may choose the same key", arguments: TestEngine.allCases)
  func scopes(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let lan = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00", key: "a1")
    let binh = try await world.submit(.birth, by: .binh, on: "2026-03-02 09:00", key: "a1")

    #expect(lan != binh)
  }

  @Test("A refused submission leaves its key free", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    await #expect(throws: CaseworkRefusal.nameMissing) {
      try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00", key: "a1") { $0.applicant.name = "" }
    }
    try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00", key: "a1")

    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 1)
  }

  @Test(
    "The same submission many times at once is one dossier, and everyone gets its receipt",
    arguments: TestEngine.allCases)
  func concurrent(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    for round in 1...5 {
      let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await world.receipt(.birth, by: .receptionistHoa, on: "2026-03-02 09:00", key: "k\(round)")
          }
        }
        return try await group.reduce(into: Set<Receipt>()) { $0.insert($1) }
      }
      #expect(receipts.count == 1)
    }

    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 5)
    #expect(try await world.count("SELECT last FROM number_series WHERE series LIKE 'dossier/%'") == 5)
  }

  @Test("At once under one key with two bodies: one dossier, one refusal", arguments: TestEngine.allCases)
  func concurrentBodies(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let outcomes = await withTaskGroup(of: Result<String, any Error>.self) { group in
      for name in ["Lan", "Lành"] {
        group.addTask {
          do {
            return .success(
              try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00", key: "a1") { $0.applicant.name = name })
          } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }

    let refusals = outcomes.compactMap { outcome -> (any Error)? in
      if case .failure(let error) = outcome { error } else { nil }
    }
    #expect(refusals.map { $0 as? CaseworkRefusal } == [.keyUsedForAnother])
    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 1)
  }

  @Test("A key has 1 to 200 readable characters", arguments: ["", "a\0", String(repeating: "k", count: 201)])
  func badKeys(key: String) async throws {
    let world = try await TestWorld(on: .sqlite)

    await #expect(throws: CaseworkRefusal.badKey) {
      try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00", key: key)
    }
  }
}
