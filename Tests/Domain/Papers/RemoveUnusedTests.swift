import Blobs
import Dossiers
import Foundation
import Jobs
@testable import Papers
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Papers that nobody uses")
struct RemoveUnusedTests {
  private let sent: Moment = "2026-03-02 09:00"
  private let dossier = PaperUser(kind: "dossier", key: "A")
  private let draft = PaperUser(kind: "draft", key: "B")

  @Test("A file that nobody used goes when its week is over, and not a minute before", arguments: TestEngine.allCases)
  func grace(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let file = try await world.sent("đơn", to: papers, on: sent)

    try await round(papers, "2026-03-09 08:59")
    #expect(papers.contains(file.hash))
    try await round(papers, "2026-03-09 09:00")

    #expect(!papers.contains(file.hash))
    #expect(try await world.count("SELECT COUNT(*) FROM blob") == 0)
  }

  @Test("What is used stays, and is not looked at again", arguments: TestEngine.allCases)
  func used(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let file = try await world.sent("đơn", to: papers, on: sent)
    try await world.db.write { [dossier] in try dossier.use([file.hash], in: $0) }

    try await round(papers, "2027-03-02 09:00")

    #expect(try await papers.text(file.hash) == "đơn")
    #expect(try await world.count("SELECT COUNT(*) FROM blob WHERE idle_since IS NOT NULL") == 0)
  }

  @Test(
    "The week begins anew when the last user goes, and when the same content comes again",
    arguments: TestEngine.allCases)
  func anew(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let file = try await world.sent("đơn", to: papers, on: sent)
    try await world.db.write { [draft, dossier] tx in
      for user in [draft, dossier] { try user.use([file.hash], in: tx) }
    }
    try await round(papers, "2026-04-01 09:00")
    try await end(draft, "2026-04-01 10:00", world)
    try await round(papers, "2026-05-01 09:00")
    try await end(dossier, "2026-05-01 10:00", world)

    try await round(papers, "2026-05-08 09:59")
    #expect(papers.contains(file.hash))
    _ = try await world.sent("đơn", to: papers, on: "2026-05-08 09:59")
    try await round(papers, "2026-05-15 09:58")
    #expect(papers.contains(file.hash))
    try await round(papers, "2026-05-15 09:59")
    #expect(!papers.contains(file.hash))
  }

  @Test("Nobody can use what never came, or is gone", arguments: TestEngine.allCases)
  func unknown(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    await #expect(throws: StorageError.self) {
      try await world.db.write { [dossier] in try dossier.use([String(repeating: "a", count: 64)], in: $0) }
    }
  }

  @Test("What is not wanted leaves neither file nor row", arguments: TestEngine.allCases)
  func unwanted(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()

    let blob = try await papers.take(
      AsyncStream<[UInt8]> {
        $0.yield([1, 2, 3]); $0.finish()
      }, limit: 10, at: sent.instant
    ) { $0.type == .pdf }

    #expect(blob == nil)
    #expect(try await world.count("SELECT COUNT(*) FROM blob") == 0)
  }

  @Test(
    "A removal gives the file back when it has come again, or is used, while it was on its way out",
    arguments: TestEngine.allCases)
  func givesBack(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let file = try await world.sent("đơn", to: papers, on: sent)
    let hash = try #require(BlobHash(hex: file.hash))
    let idle = try #require(try await RemoveUnused(papers.blobs, grace: 0).next(at: sent.instant, in: world.db))

    let leaving = try papers.blobs.takeOut(hash)
    _ = try await world.sent("đơn", to: papers, on: sent)
    #expect(try await world.db.write { try idle.strikeOut(in: $0) } == false)
    try leaving?.putBack()
    #expect(try await papers.text(file.hash) == "đơn")

    let again = try #require(try await RemoveUnused(papers.blobs, grace: 0).next(at: sent.instant, in: world.db))
    try await world.db.write { [dossier] in try dossier.use([file.hash], in: $0) }
    #expect(try await world.db.write { try again.strikeOut(in: $0) } == false)
    #expect(try await RemoveUnused(papers.blobs, grace: 0).remove(again, at: sent.instant, in: world.db))
    #expect(try await papers.text(file.hash) == "đơn")
  }

  @Test(
    "Killed at any point of a removal, a file that is used is there, and one that is not goes later",
    arguments: TestEngine.allCases)
  func killed(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let job = RemoveUnused(papers.blobs, grace: 0)
    for isStruckOut in [false, true] {
      let file = try await world.sent("đơn", to: papers, on: sent)
      let hash = try #require(BlobHash(hex: file.hash))
      let idle = try #require(try await job.next(at: sent.instant, in: world.db))
      _ = try papers.blobs.takeOut(hash)
      if isStruckOut { #expect(try await world.db.write { try idle.strikeOut(in: $0) }) }
      // Killed here. Somebody sends the same content, and uses it.
      _ = try await world.sent("đơn", to: papers, on: sent)
      try await world.db.write { [dossier] in try dossier.use([file.hash], in: $0) }
      #expect(try await papers.text(file.hash) == "đơn")

      _ = try papers.blobs.putBackLeaving(takenOutBefore: .max)
      #expect(try await papers.text(file.hash) == "đơn")
      try await end(dossier, sent, world)
      _ = try await job.round(in: world.db, now: { [sent] in sent.instant })
      #expect(!papers.contains(file.hash))
    }
  }

  @Test("The check names what is used and missing, and on demand what was altered", arguments: TestEngine.allCases)
  func check(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let folder = try TestFolder.make()
    let papers = PaperStore(BlobStore(folder: folder), world.db)
    let hashes = try await [world.sent("a", to: papers), world.sent("b", to: papers), world.sent("c", to: papers)]
      .map(\.hash)
    try await world.db.write { [dossier, draft] tx in
      try dossier.use(hashes, in: tx)
      try draft.use(hashes.prefix(1), in: tx)
    }
    #expect(try await papers.check(isReading: true).faults.isEmpty)

    for (hash, change) in zip(hashes, [nil, Data("x".utf8)]) {
      let path = "\(folder)/\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash)"
      try FileManager.default.removeItem(atPath: path)
      try change?.write(to: URL(filePath: path))
    }

    let quick = try await papers.check(isReading: false)
    #expect(quick.papers == 3)
    #expect(quick.faults == [PaperCheck.Fault(kind: .missing, hash: hashes[0], user: dossier)])
    let slow = try await papers.check(isReading: true)
    #expect(Set(slow.faults.map(\.kind)) == [.missing, .altered])
  }

  // MARK: -

  private func round(_ papers: PaperStore, _ moment: Moment) async throws {
    let round = try await RemoveUnused(papers.blobs).round(in: papers.db, now: { moment.instant })
    #expect(round.failed.isEmpty)
  }

  private func end(_ user: PaperUser, _ moment: Moment, _ world: TestWorld) async throws {
    try await world.db.write { try user.use(only: [], at: moment.instant, in: $0) }
  }
}

extension RemoveUnused {
  fileprivate func next(at now: Instant, in db: Database) async throws -> IdleBlob? {
    guard let row = try await claim(at: now, in: db).first else { return nil }
    return try await db.read { try idle(row, at: now, in: $0) }
  }
}
