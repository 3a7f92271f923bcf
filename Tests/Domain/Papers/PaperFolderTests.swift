import Blobs
import Dossiers
import Foundation
import Jobs
@testable import Papers
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("The folder of papers")
struct PaperFolderTests {
  private let sent: Moment = "2026-03-02 09:00"
  private let dossier = PaperUser(kind: "dossier", key: "A")

  @Test("A file that no row knows is found within a day, and goes a week later", arguments: TestEngine.allCases)
  func stray(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let stray = try await papers.blobs.store(Array("lạc".utf8)).hash.hex
    let known = try await world.sent("đơn", to: papers, on: sent).hash
    try await world.db.write { [dossier] in try dossier.use([known], in: $0) }

    try await findStray(papers, from: sent.instant)

    #expect(try await world.count("SELECT COUNT(*) FROM blob") == 2)
    try await round(papers, "2026-03-09 08:59")
    #expect(papers.contains(stray))
    try await round(papers, "2026-03-10 09:00")
    #expect(!papers.contains(stray) && papers.contains(known))
  }

  @Test("Nothing is removed from the folder of another database", arguments: TestEngine.allCases)
  func another(on engine: TestEngine) async throws {
    let (ours, theirs) = (try await TestWorld(on: engine), try await TestWorld(on: engine))
    let papers = try ours.papers()
    let file = try await ours.sent("đơn", to: papers, on: sent)
    try await round(papers, sent)
    let wrong = PaperStore(papers.blobs, theirs.db)
    _ = try await theirs.sent("đơn", to: wrong, on: sent)

    for job in [RemoveUnused(papers.blobs, grace: 0), FindStray(papers.blobs)] as [any Job] {
      await #expect(throws: FolderWarning.ofAnother) {
        _ = try await job.round(in: theirs.db, now: { [sent] in sent.instant })
      }
    }
    #expect(try await papers.text(file.hash) == "đơn")
  }

  @Test(
    "After an older copy was restored nothing goes until somebody says the folder is its own, and then what it does not know goes after a week",
    arguments: TestEngine.allCases)
  func restored(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let folder = try TestFolder.make()
    let papers = PaperStore(BlobStore(folder: folder), world.db)
    let (old, new) = try await (world.sent("cũ", to: papers, on: sent), world.sent("mới", to: papers, on: sent))
    try await world.db.write { [dossier] in try dossier.use([old.hash], in: $0) }
    try await round(papers, "2026-03-03 09:00")
    try await round(papers, "2026-03-04 09:00")
    // As it was on the day before, when the second paper had not come.
    try await world.db.write { tx in
      try tx.run("UPDATE blob_folder SET looked_at = \(("2026-03-03 09:00" as Moment).instant)")
      try tx.run("DELETE FROM blob WHERE hash = \(new.hash)")
    }
    let later = ("2026-04-01 09:00" as Moment).instant

    for job in [RemoveUnused(papers.blobs, grace: 0), FindStray(papers.blobs)] as [any Job] {
      await #expect(throws: FolderWarning.lookedAfterSince(("2026-03-04 09:00" as Moment).instant)) {
        _ = try await job.round(in: world.db, now: { later })
      }
    }
    #expect(try await papers.text(new.hash) == "mới")

    try FileManager.default.removeItem(atPath: "\(folder)/owner")
    try await findStray(papers, from: later)
    try await round(papers, "2026-04-08 08:59")
    #expect(papers.contains(new.hash))
    try await round(papers, "2026-04-09 09:00")
    #expect(!papers.contains(new.hash))
    #expect(try await papers.text(old.hash) == "cũ")
  }

  // MARK: -

  /// For a day.
  private func findStray(_ papers: PaperStore, from start: Instant) async throws {
    let finder = FindStray(papers.blobs)
    let now = Shared(start)
    for _ in 0..<256 {
      _ = try await finder.round(in: papers.db, now: { now.value })
      now.change { $0 = Instant(rawValue: $0.rawValue + 337_500) }
    }
  }

  private func round(_ papers: PaperStore, _ moment: Moment) async throws {
    let round = try await RemoveUnused(papers.blobs).round(in: papers.db, now: { moment.instant })
    #expect(round.failed.isEmpty)
  }
}
