import Casework
import Dossiers
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Drafts")
struct DraftTests {
  private let browser = DraftReader(secret: "a browser's secret", accountID: nil)
  private let stranger = DraftReader(secret: "another browser", accountID: nil)
  private let start: Moment = "2026-03-02 09:00"

  @Test("What was typed is kept as it was typed, page by page", arguments: TestEngine.allCases)
  func keeps(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)

    try await write(["ho-ten": "  Lan <b>", "dien-thoai": "12"], world)
    try await write(["hoi-a": "một"], world)

    let draft = try await find(world)
    #expect(draft.typed == ["noi-nop": "30280", "ho-ten": "  Lan <b>", "dien-thoai": "12", "hoi-a": "một"])
  }

  @Test("Two tabs on different pages lose nothing of each other", arguments: TestEngine.allCases)
  func twoTabs(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)

    try await withThrowingTaskGroup { group in
      for number in 1...8 { group.addTask { try await write(["o-\(number)": "\(number)"], world) } }
      try await group.waitForAll()
    }

    #expect(try await find(world).typed.count == 9)
  }

  @Test("Another browser may neither read nor write", arguments: TestEngine.allCases)
  func strangers(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)

    #expect(try await find(world).isOpen(to: stranger) == false)
    #expect(try await find(world).isOpen(to: DraftReader(secret: nil, accountID: nil)) == false)
    await #expect(throws: DraftRefusal.notYours) { try await write(["ho-ten": "x"], world, by: stranger) }
    await #expect(throws: DraftRefusal.notYours) {
      try await world.db.write { try SubmissionDraft.discard("key", by: stranger, at: start.instant, in: $0) }
    }
  }

  @Test(
    "Once its person has signed in, a draft opens to nobody else, but the browser may still write on",
    arguments: TestEngine.allCases)
  func signedIn(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)
    let lan = DraftReader(secret: browser.secret, accountID: try world.account(.lan))

    try await write(["ho-ten": "Lan"], world, by: lan)
    // The session has ended.
    try await write(["dia-chi": "Mỹ Bình"], world)

    let draft = try await find(world)
    #expect(draft.isOpen(to: DraftReader(secret: nil, accountID: try world.account(.lan))))
    #expect(!draft.isOpen(to: browser))
    #expect(draft.isWritable(by: browser))
    #expect(!draft.isWritable(by: DraftReader(secret: nil, accountID: try world.account(.binh))))
    #expect(draft.typed["dia-chi"] == "Mỹ Bình")
  }

  @Test("A draft is gone 30 days after its last change, and then leaves the table", arguments: TestEngine.allCases)
  func expires(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)
    try await write(["ho-ten": "Lan"], world, on: "2026-03-10 09:00")

    #expect(try await find(world, on: "2026-04-09 08:59").typed["ho-ten"] == "Lan")
    await #expect(throws: DraftRefusal.unknown) { _ = try await find(world, on: "2026-04-09 09:00") }

    let gone = try await world.db.write {
      try SubmissionDraft.sweep(at: ("2026-04-09 09:00" as Moment).instant, in: $0)
    }
    #expect(gone == 1)
    #expect(try await world.count("SELECT COUNT(*) FROM submission_draft") == 0)
  }

  @Test("Files are there once for each paper, and go when they are dropped", arguments: TestEngine.allCases)
  func files(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)
    let file = try await world.sent("a")
    let paper = DraftPaper(field: "giay-1", name: "Giấy chứng sinh", kind: "original", file: file)

    try await write([:], world, adding: [paper, paper])
    #expect(try await find(world).papers == [paper])

    try await write([:], world, dropping: [paper.id])
    #expect(try await find(world).papers.isEmpty)
  }

  @Test("Too many files and too long texts are refused, and what was there stays", arguments: TestEngine.allCases)
  func limits(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)
    let papers = (0...40).map { number in
      DraftPaper(
        field: "giay-khac", name: "Giấy tờ khác", kind: "copy",
        file: StoredFile(hash: "\(number)", name: "a.pdf", mediaType: "application/pdf", size: 1))
    }

    await #expect(throws: DraftRefusal.tooManyFiles) { try await write([:], world, adding: papers) }
    await #expect(throws: DraftRefusal.tooMuch) {
      try await write(["ho-ten": String(repeating: "a", count: 140_000)], world)
    }
    #expect(try await find(world).typed == ["noi-nop": "30280"])
    #expect(try await find(world).papers.isEmpty)
  }

  @Test(
    "Submitted twice at once, it makes one dossier, and keeps nothing of what was typed", arguments: TestEngine.allCases
  )
  func submitsOnce(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)
    try await write(["ho-ten": "Lan"], world)

    let codes = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 1...6 { group.addTask { try await submit(world) } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }

    #expect(codes.count == 1)
    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 1)
    let draft = try await find(world)
    #expect(draft.typed.isEmpty)
    #expect(draft.dossierCode == codes.first)
    await #expect(throws: DraftRefusal.alreadySubmitted) { try await write(["ho-ten": "x"], world) }
  }

  @Test("A refused submission leaves the draft as it was", arguments: TestEngine.allCases)
  func refused(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)

    await #expect(throws: CaseworkRefusal.nameMissing) { _ = try await submit(world, name: " ") }

    #expect(try await find(world).dossierCode == nil)
    #expect(try await world.count("SELECT COUNT(*) FROM dossier") == 0)
  }

  @Test("A person finds what was begun and not sent, last touched first", arguments: TestEngine.allCases)
  func unsent(on engine: TestEngine) async throws {
    let world = try await draftWorld(on: engine)
    let lan = DraftReader(secret: "other", accountID: try world.account(.lan))
    try await world.db.write { tx in
      for (key, minutes) in [("one", 1), ("two", 2)] {
        try SubmissionDraft.start(
          key: key, procedure: "1.001193", typed: [:], by: lan, at: start.instant.adding(minutes: minutes), in: tx)
      }
    }

    let drafts = try await world.db.read { [account = try world.account(.lan)] in
      try SubmissionDraft.unsent(of: account, at: start.instant, in: $0)
    }

    #expect(drafts.map(\.key) == ["two", "one"])
  }

  // MARK: -

  private func draftWorld(on engine: TestEngine) async throws -> TestWorld {
    let world = try await TestWorld(on: engine)
    try await world.db.write { tx in
      try SubmissionDraft.start(
        key: "key", procedure: "1.001193", typed: ["noi-nop": "30280"], by: browser, at: start.instant, in: tx)
    }
    return world
  }

  private func find(_ world: TestWorld, on moment: Moment? = nil) async throws -> SubmissionDraft {
    let now = (moment ?? start).instant
    return try await world.db.read { try SubmissionDraft.find("key", at: now, in: $0) }
  }

  private func write(
    _ typed: [String: String], _ world: TestWorld, by reader: DraftReader? = nil, adding papers: [DraftPaper] = [],
    dropping: Set<String> = [], on moment: Moment? = nil
  ) async throws {
    let (reader, now) = (reader ?? browser, (moment ?? start).instant)
    try await world.db.write { tx in
      try SubmissionDraft.write(typed, adding: papers, dropping: dropping, to: "key", by: reader, at: now, in: tx)
    }
  }

  private func submit(_ world: TestWorld, name: String = "Nguyễn Thị Lan") async throws -> String {
    try await world.db.write { [rules = world.rules] tx in
      let hand = Hand(Actor.visitor, under: rules, at: start.instant, in: tx)
      return try SubmissionDraft.submit("key", by: hand, reader: browser) { _ in
        Submission(
          procedureCode: "1.001193", agencyCode: Place.myBinh, channel: .online, applicant: Applicant(name: name))
      }.code
    }
  }
}
