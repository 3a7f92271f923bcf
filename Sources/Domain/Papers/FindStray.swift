package import Blobs
package import Jobs
package import Storage
import Synchronization
package import WorkingTime

/// Goes through the folder once a day, a 256th of it at a time, for files that the database does not know: from before a
/// backup was restored, or from a removal that was cut off. They are noted as unused, and go when their time has come.
package final class FindStray: Job {
  package let name = "find-stray-papers"
  package let title = "Tìm tệp không có trong sổ"
  package let rest: Duration = .seconds(60)
  private let blobs: BlobStore
  private let last = Mutex<UInt8?>(nil)
  private static let millisecondsPerPart: Int64 = 86_400_000 / 256

  package init(_ blobs: BlobStore) { self.blobs = blobs }

  /// The part of the folder whose turn it is: the first byte of its hashes.
  package func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    let part = UInt8(truncatingIfNeeded: now.rawValue / Self.millisecondsPerPart)
    guard last.withLock({ $0 }) != part else { return [] }
    try await blobs.allowRemoving(by: db, at: now)
    let rests: Int? = try await db.read { [name] in
      try $0.value("SELECT 1 WHERE \(JobFailure.rests("\(String(part))", of: name, at: now))")
    }
    return rests == nil ? [RowKey(part)] : []
  }

  package func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    guard let part = UInt8(row.rawValue) else { return false }
    _ = try blobs.putBackLeaving(takenOutBefore: now.adding(minutes: -60).rawValue / 1_000)
    let found = try blobs.hashes(beginningWith: part).map(\.hex)
    for start in stride(from: 0, to: found.count, by: 500) {
      let some = Array(found[start..<min(start + 500, found.count)])
      let known = Set(
        try await db.read { try $0.values("SELECT hash FROM blob WHERE hash IN \(list: some)") as [String] })
      let stray = some.filter { !known.contains($0) }
      if !stray.isEmpty { try await db.write { try Self.note(stray, at: now, in: $0) } }
    }
    last.withLock { $0 = part }
    return true
  }

  private static func note(_ hashes: [String], at now: Instant, in tx: Transaction) throws {
    let rows: [SQL] = hashes.map { "(\($0), \(now), 0)" }
    try tx.run(
      "INSERT INTO blob (hash, idle_since, arrival) VALUES \(rows.joined(separator: ", ")) ON CONFLICT (hash) DO NOTHING"
    )
  }
}
