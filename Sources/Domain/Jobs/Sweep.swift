import Synchronization
package import Storage
package import WorkingTime

/// Removes once an hour something that has run out. Several copies of the program may do it at once: what one removed
/// the other does not find.
package final class Sweep: Job {
  package let name: String
  package let title: String
  package let rest: Duration = .seconds(20)
  private let remove: @Sendable (Database, Instant) async throws -> Void
  private let doneAt = Mutex<Instant?>(nil)

  package init(
    _ name: String, _ title: String, _ remove: @escaping @Sendable (Database, Instant) async throws -> Void
  ) {
    (self.name, self.title, self.remove) = (name, title, remove)
  }

  package func claim(at now: Instant, in db: Database) async throws -> [RowKey] {
    if let doneAt = doneAt.withLock({ $0 }), now < doneAt.adding(minutes: 60) { return [] }
    let isResting: Int? = try await db.read { [self] in try $0.value("SELECT 1 WHERE \(rests(at: now))") }
    return isResting == nil ? [.whole] : []
  }

  package func work(_ row: RowKey, at now: Instant, in db: Database) async throws -> Bool {
    try await remove(db, now)
    doneAt.withLock { $0 = now }
    return true
  }
}
