import Blobs
import Dossiers
import Foundation
import Jobs
@testable import Papers
import Storage
import TestSupport
import Testing
import WorkingTime

/// Every order in which the steps of removals, and of those who come in between, can fall.
@Suite("Steps of removals")
struct RemovalStepsTests {
  private static let now = ("2026-03-02 09:00" as Moment).instant
  private static let both = [Step.removal, .removal, .removal, .other, .other, .other]

  @Test("However they fall, what somebody sends and uses is there", arguments: TestEngine.allCases)
  func sender(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    // Of two removals that are alike the first is the one that begins.
    let whole = Self.orders(Self.both + [.send, .use]).filter { $0.first { $0.isOfRemoval } == .removal }
    // Killed after the first or the second of its steps, with another beside it and alone.
    let killed =
      Self.orders([.removal, .other, .other, .other, .send, .use]) + Self.orders([.removal, .removal, .send, .use])
    let orders = (whole + killed).filter { order in order.prefix { $0 != .use }.contains(.send) }

    for order in orders { try await play(order, in: papers) }

    try await expectOnlyTheUsed(papers)
  }

  @Test(
    "Whoever names a content that came long ago is refused, or has it, while it comes again and goes",
    arguments: TestEngine.allCases)
  func keeper(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let steps = [Step.removal, .removal, .removal, .other, .other, .other, .use]

    var refused = 0
    for order in Self.orders(steps) + Self.orders(steps.dropFirst(3) + [.send]) {
      refused += try await play(order, in: papers)
    }

    #expect(refused > 0)
    try await expectOnlyTheUsed(papers)
  }

  @Test("Who has begun to use a content keeps it, though it is not committed yet", arguments: TestEngine.allCases)
  func begun(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let papers = try world.papers()
    let file = try await world.sent("đơn", to: papers)
    let idle = try await idle(file.hash, in: papers)
    let hasBegun = Shared(false)

    async let use: Void = world.db.write { tx in
      try PaperUser(kind: "draft", key: "1").use([file.hash], in: tx)
      // Its answer is waited for, so the use has reached the engine.
      _ = try tx.value("SELECT 1", as: Int.self)
      hasBegun.change { $0 = true }
      Thread.sleep(forTimeInterval: 0.1)
    }
    while !hasBegun.value { await Task.yield() }
    let leaving = try papers.blobs.takeOut(try #require(BlobHash(hex: file.hash)))
    #expect(try await world.db.write { try idle.strikeOut(in: $0) } == false)
    try leaving?.putBack()
    try await use

    #expect(try await papers.text(file.hash) == "đơn")
  }

  // MARK: - Orders

  private enum Step: Int {
    case removal, other, send, use

    var isOfRemoval: Bool { self == .removal || self == .other }
  }

  private static func orders(_ steps: [Step]) -> [[Step]] {
    if steps.isEmpty { return [[]] }
    return Set(steps).sorted { $0.rawValue < $1.rawValue }.flatMap { first in
      var rest = steps
      rest.remove(at: rest.firstIndex(of: first) ?? 0)
      return orders(rest).map { [first] + $0 }
    }
  }

  /// - Returns: how often a use was refused.
  @discardableResult
  private func play(_ order: [Step], in papers: PaperStore) async throws -> Int {
    let content = "\(order.map(\.rawValue))"
    guard let hash = try await papers.take(content, at: Self.now)?.hash else { return 0 }
    let idle = try await idle(hash.hex, in: papers)
    var removals = [Step.removal: Removal(idle), .other: Removal(idle)]
    var (refused, isUsed) = (0, false)

    for step in order {
      switch step {
      case .removal, .other: try await removals[step]?.next(in: papers)
      case .send: _ = try await papers.take(content, at: Self.now)
      case .use:
        do {
          try await papers.db.write { try PaperUser(kind: "draft", key: content).use([hash.hex], in: $0) }
          isUsed = true
        } catch StorageError.foreignKeyViolation {
          refused += 1
        }
      }
      if isUsed { #expect(try await papers.text(hash.hex) == content, "\(order) after \(step)") }
    }

    // What a killed one has left aside.
    _ = try papers.blobs.putBackLeaving(takenOutBefore: .max)
    if isUsed { #expect(try await papers.text(hash.hex) == content, "\(order)") }
    return refused
  }

  private func idle(_ hash: String, in papers: PaperStore) async throws -> IdleBlob {
    try #require(
      try await papers.db.read { try $0.first("SELECT hash, idle_since, arrival FROM blob WHERE hash = \(hash)") })
  }

  private func expectOnlyTheUsed(_ papers: PaperStore) async throws {
    let finder = FindStray(papers.blobs)
    for part in UInt8.min...UInt8.max { _ = try await finder.work(RowKey(part), at: Self.now, in: papers.db) }
    while try await RemoveUnused(papers.blobs, grace: 0).round(in: papers.db, now: { Self.now }).done > 0 {}

    let used: [String] = try await papers.db.read { try $0.values("SELECT hash FROM blob_use ORDER BY hash") }
    let rows: [String] = try await papers.db.read { try $0.values("SELECT hash FROM blob ORDER BY hash") }
    let files = try (UInt8.min...UInt8.max).flatMap { try papers.blobs.hashes(beginningWith: $0) }.map(\.hex)
    #expect(!used.isEmpty && used == rows && used == files.sorted())
  }
}

/// A removal, step by step, as `RemoveUnused.work` takes them.
private struct Removal {
  private let idle: IdleBlob
  private var done = 0
  private var leaving: LeavingBlob?
  private var isStruckOut = false

  init(_ idle: IdleBlob) { self.idle = idle }

  mutating func next(in papers: PaperStore) async throws {
    switch done {
    case 0: leaving = try BlobHash(hex: idle.hash).flatMap(papers.blobs.takeOut)
    case 1: isStruckOut = try await papers.db.write { [idle] in try idle.strikeOut(in: $0) }
    default: if isStruckOut { try leaving?.remove() } else { try leaving?.putBack() }
    }
    done += 1
  }
}
