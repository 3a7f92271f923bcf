import Procedures
package import Storage
import Synchronization
package import WorkingTime

/// Hands out the newest rulebook. Asks the database for its revision at most once a second: what an administrator
/// publishes in one copy of the program holds in all of them a second later.
package final class RulebookKeeper: Sendable {
  private let db: Database
  private let additions: Additions
  private let now: @Sendable () -> Instant
  private let kept: Mutex<Kept?> = Mutex(nil)

  private struct Kept {
    var rulebook: Rulebook
    var day: Day
    var checkedAt: Instant
  }

  package init(
    _ db: Database, additions: Additions = Additions(), now: @escaping @Sendable () -> Instant
  ) {
    (self.db, self.additions, self.now) = (db, additions, now)
  }

  package func current() async throws -> Rulebook {
    let now = now()
    // Whoever comes first after the second has passed asks; the others work on with what is there.
    let (kept, isFresh) = kept.withLock { kept in
      let old = kept
      let isFresh = old.map { $0.checkedAt <= now && now < $0.checkedAt.adding(seconds: 1) } ?? false
      if !isFresh { kept?.checkedAt = now }
      return (old, isFresh)
    }
    if let kept, isFresh { return kept.rulebook }

    let today = now.day
    let rulebook = try await db.read { [additions] tx in
      if let kept, kept.day == today, try Revision.current(in: tx) == kept.rulebook.revision { return kept.rulebook }
      return try Rulebook.load(additions, today: today, in: tx)
    }
    self.kept.withLock { $0 = Kept(rulebook: rulebook, day: today, checkedAt: now) }
    return rulebook
  }

  /// Something was published by this copy of the program: whoever asks next is given it.
  package func renew() { kept.withLock { $0 = nil } }
}
