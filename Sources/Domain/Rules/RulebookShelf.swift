import WorkingTime

/// The book in hand and the look at the database that is under way; the keeper guards it with its lock.
struct RulebookShelf {
  typealias Look = Task<Rulebook, any Error>

  enum Answer {
    case book(Rulebook)
    case look(Look)
  }

  private(set) var book: Rulebook?
  private(set) var knownAt: Instant?
  /// How often something was published here; what a look that began before has read does not count.
  private var publications = 0
  /// Nobody may be given a book from before the last publication: it has not been read since, nor failed to be.
  private var mustBeNew = false
  /// The last look failed: whoever asks next looks anew.
  private var hasFailed = false
  private var lastNumber = 0
  private var latest: (number: Int, task: Look)?
  /// The look that reads now, and how often something had been published when it began.
  private var reading: (number: Int, publications: Int)?

  /// - Parameter start: begins a look that waits for an earlier one to end.
  mutating func ask(at now: Instant, start: (_ number: Int, _ earlier: Look?) -> Look) -> Answer {
    if let book, !mustBeNew, latest != nil || isFresh(at: now) { return .book(book) }
    // One that has not begun will see everything; one that reads has seen what was published before.
    if let latest, reading?.number != latest.number || reading?.publications == publications {
      return .look(latest.task)
    }
    lastNumber += 1
    let task = start(lastNumber, latest?.task)
    latest = (lastNumber, task)
    return .look(task)
  }

  mutating func publish() {
    publications += 1
    mustBeNew = true
  }

  /// - Returns: the book to hold against the database.
  mutating func begin(_ number: Int) -> Rulebook? {
    reading = (number, publications)
    return book
  }

  /// - Returns: what those who waited are given: the newest of what was read and what is in hand.
  mutating func found(_ newest: Rulebook, by number: Int, at began: Instant) -> Rulebook {
    let counts = reading?.publications == publications
    end(number)
    let isOlder = book.map { (newest.revision, newest.today) < ($0.revision, $0.today) } ?? false
    let best = isOlder ? book ?? newest : newest
    book = best
    if counts { (knownAt, mustBeNew, hasFailed) = (began, false, false) }
    return best
  }

  /// - Returns: what those who waited go on with; nil where they have to be told that it failed.
  mutating func fail(_ number: Int) -> Rulebook? {
    let counts = reading?.publications == publications
    end(number)
    hasFailed = true
    if !mustBeNew { return book }
    // Those who wait are told; after them people go on with the book in hand until a look succeeds.
    if counts { mustBeNew = false }
    return nil
  }

  private mutating func end(_ number: Int) {
    reading = nil
    if latest?.number == number { latest = nil }
  }

  private func isFresh(at now: Instant) -> Bool {
    guard let knownAt, !hasFailed else { return false }
    return knownAt <= now && now < knownAt.adding(seconds: 1)
  }
}
