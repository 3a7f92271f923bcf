import Procedures
package import Storage
import Synchronization
package import WorkingTime

/// Hands out the newest rulebook. Asks the database for its revision at most once a second: what an administrator
/// publishes in one copy of the program holds in all of them a second later.
///
/// There is one look at the database at a time, and all who wait share it. While somebody looks the others go on with
/// the book in hand; but after something was published here, everybody waits for a look that began afterwards.
package final class RulebookKeeper: Sendable {
  /// Hears of a look that failed, and when the book that people go on with was last known to be the newest.
  package typealias Report = @Sendable (_ fault: any Error, _ knownAt: Instant?) -> Void

  private let db: Database
  private let additions: Additions
  private let now: @Sendable () -> Instant
  private let report: Report
  private let shelf = Mutex(RulebookShelf())

  package init(
    _ db: Database, additions: Additions, now: @escaping @Sendable () -> Instant,
    report: @escaping Report = { _, _ in }
  ) {
    (self.db, self.additions, self.now, self.report) = (db, additions, now, report)
  }

  /// - Throws: what kept the look from being done, where there is no book to go on with or something was just published
  ///   here. The next who asks looks anew.
  package func current() async throws -> Rulebook {
    let now = now()
    let answer = shelf.withLock { shelf in
      shelf.ask(at: now) { number, earlier in Task { try await look(number, after: earlier) } }
    }
    return switch answer {
    case .book(let book): book
    case .look(let look): try await look.value
    }
  }

  /// Something was published by this copy of the program: whoever asks from now on is given it.
  package func renew() { shelf.withLock { $0.publish() } }

  /// When the book in hand was last known to be the newest.
  package var knownAt: Instant? { shelf.withLock { $0.knownAt } }

  private func look(_ number: Int, after earlier: RulebookShelf.Look?) async throws -> Rulebook {
    _ = await earlier?.result
    let began = now()
    let book = shelf.withLock { $0.begin(number) }
    do {
      let newest = try await db.read { [additions] tx in
        if let book, book.today == began.day, try Revision.current(in: tx) == book.revision { return book }
        return try Rulebook.load(today: began.day, with: additions, in: tx)
      }
      return shelf.withLock { $0.found(newest, by: number, at: began) }
    } catch {
      let (book, knownAt) = shelf.withLock { ($0.fail(number), $0.knownAt) }
      report(error, knownAt)
      guard let book else { throw error }
      return book
    }
  }
}
