import Casework
import Dossiers
import Identity
import Papers
import Storage
import TestSupport
import Testing
import WorkingTime

/// Every table of a played world is searched for every content: whoever names one must be known to use it.
@Suite("Papers know who uses them")
struct PaperUseTests {
  private let browser = DraftReader(secret: "a browser's secret", accountID: nil)
  private let morning: Moment = "2026-03-02 08:00"

  @Test("Whatever names a content uses it, and whoever uses one names it", arguments: TestEngine.allCases)
  func uses(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let files = try await play(world)

    var (named, naming): (Set<String>, Set<String>) = ([], [])
    for column in try await Column.all(in: world.db) {
      for file in files.values where try await column.names(file.hash, in: world.db) {
        named.insert(file.name)
        naming.insert(column.name)
      }
    }
    let uses = try await world.db.read { try Use.all(in: $0) }
    let used = Set(uses.compactMap { use in files.values.first { $0.hash == use.hash }?.name })

    #expect(naming == Column.ofContents)
    #expect(named == used)
    #expect(named == Set(["a", "b", "c", "f", "g", "h", "i", "leg"].map { "\($0).pdf" }))
    for use in uses { #expect(try await use.isNamed(in: world, at: morning), "\(use)") }
    #expect(try await world.db.read { try Verification.unkeptPapers(in: $0) }.isEmpty)
  }

  @Test(
    "A new column that may name a content is played here and says who uses it, or is known to name none",
    arguments: TestEngine.allCases)
  func columns(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let columns = Set(try await Column.all(in: world.db).filter(\.mayNameContents).map(\.name))

    #expect(columns.subtracting(Column.ofContents.union(Column.ofNoContents)) == [])
    #expect(Column.ofContents.union(Column.ofNoContents).subtracting(columns) == [])
  }

  @Test("A dossier's paper that lost its use is found by the verification", arguments: TestEngine.allCases)
  func lost(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let file = try await world.sent("đơn")
    let dossier = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.papers = [SubmittedPaper(name: "Đơn", kind: "form", file: file)]
    }

    try await world.db.write { try $0.run("DELETE FROM blob_use") }

    #expect(try await world.db.read { try Verification.unkeptPapers(in: $0) } == [dossier])
  }

  @Test("A submission that fails uses nothing", arguments: TestEngine.allCases)
  func fails(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let file = try await world.sent("đơn")

    await #expect(throws: CaseworkRefusal.nameMissing) {
      _ = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.name = " "
        $0.papers = [SubmittedPaper(name: "Đơn", kind: "form", file: file)]
      }
    }

    #expect(try await world.count("SELECT COUNT(*) FROM blob_use") == 0)
  }

  // MARK: - What is played

  /// Drafts that stand, are sent, discarded and forgotten; papers of every origin; a result made anew; a leg.
  private func play(_ world: TestWorld) async throws -> [String: StoredFile] {
    let papers = try world.papers()
    var files: [String: StoredFile] = [:]
    for name in ["a", "b", "c", "dropped", "discarded", "expired", "f", "g", "h", "i", "leg"] {
      files[name] = try await world.sent(name, to: papers)
    }
    func file(_ name: String) throws -> StoredFile { try #require(files[name]) }
    func paper(_ name: String) throws -> SubmittedPaper {
      SubmittedPaper(name: name, kind: "original", file: try file(name))
    }

    try await write([file("expired")], to: "forgotten", on: "2026-01-05 08:00", world)
    try await write([file("a"), file("b"), file("dropped")], to: "standing", world)
    try await write([], dropping: [file("dropped")], to: "standing", world)
    try await write([file("discarded")], to: "discarded", world)
    try await write([file("a"), file("c")], to: "sent", world)
    try await world.db.write { [morning, browser] tx in
      try SubmissionDraft.discard("discarded", by: browser, at: morning.instant, in: tx)
      _ = try SubmissionDraft.sweep(at: morning.instant, in: tx)
    }
    try await send("sent", world)

    let (f, g, h, i, leg) = try (paper("f"), paper("g"), paper("h"), paper("i"), paper("leg"))
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.papers = [f, f]
    }
    try await world.requestSupplement(code, by: .officerDat, on: "2026-03-03 09:00")
    try await world.supply(code, papers: [g], by: .receptionistHoa, on: "2026-03-04 09:00")
    try await world.decide(code, papers: [h], by: .officerDat, on: "2026-03-05 09:00")
    try await world.sendBack(code, "Sai tên", by: .leaderMinh, on: "2026-03-05 10:00")
    try await world.decide(code, papers: [i], by: .officerDat, on: "2026-03-05 11:00")

    let top = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00") { $0.papers = [leg] }
    try await world.advance(top, to: "7", on: "2026-03-04 09:00")
    return files
  }

  private func write(
    _ files: [StoredFile], dropping dropped: [StoredFile] = [], to key: String, on moment: Moment? = nil,
    _ world: TestWorld
  ) async throws {
    let now = (moment ?? morning).instant
    func paper(_ file: StoredFile) -> DraftPaper {
      DraftPaper(field: "giay-1", name: file.name, kind: "copy", file: file)
    }
    let (papers, ids) = (files.map(paper), Set(dropped.map { paper($0).id }))
    try await world.db.write { [browser] tx in
      if ids.isEmpty {
        try SubmissionDraft.start(key: key, procedure: "1.001193", typed: [:], by: browser, at: now, in: tx)
      }
      try SubmissionDraft.write([:], adding: papers, dropping: ids, to: key, by: browser, at: now, in: tx)
    }
  }

  private func send(_ key: String, _ world: TestWorld) async throws {
    try await world.db.write { [rules = world.rules, morning, browser] tx in
      let hand = Hand(Actor.visitor, under: rules, at: morning.instant, in: tx)
      _ = try SubmissionDraft.submit(key, by: hand, reader: browser) { draft in
        Submission(
          procedureCode: "1.001193", agencyCode: Place.myBinh, channel: .online, applicant: Applicant(name: "Lan"),
          papers: draft.papers.map { SubmittedPaper(name: $0.name, kind: $0.kind, file: $0.file) })
      }
    }
  }
}
