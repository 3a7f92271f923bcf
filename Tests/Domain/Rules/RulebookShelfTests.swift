import Agencies
import Procedures
@testable import Rules
import Testing
import WorkingTime

/// Looks that overlap, in every order in which they may end.
@Suite("The rulebook's shelf")
struct RulebookShelfTests {
  private let now: Instant = Day(2026, 3, 2).at(hour: 9, minute: 0)

  @Test("All who wait share one look; once there is a book, the others go on with it while one looks")
  func oneLook() {
    var (shelf, looks) = (RulebookShelf(), Looks())
    for _ in 0..<5 { #expect(looks.ask(&shelf, at: now) == nil) }
    #expect(looks.begun == [1])

    _ = shelf.begin(1)
    _ = shelf.found(book(7), by: 1, at: now)
    #expect(looks.ask(&shelf, at: now.adding(milliseconds: 999)) == 7)
    #expect(looks.ask(&shelf, at: now.adding(seconds: 1)) == nil)
    #expect(looks.ask(&shelf, at: now.adding(seconds: 1)) == 7)
    #expect(looks.begun == [1, 2])
  }

  @Test("What a look has read that began before a publication does not count; the next waits its turn and is shared")
  func publishedMeanwhile() {
    var (shelf, looks) = (RulebookShelf(), Looks())
    _ = looks.ask(&shelf, at: now)
    _ = shelf.begin(1)
    shelf.publish()
    for _ in 0..<3 { #expect(looks.ask(&shelf, at: now) == nil) }
    #expect(looks.begun == [1, 2] && looks.waitFor == [nil, 1])

    #expect(shelf.found(book(7), by: 1, at: now).revision == 7)
    #expect(looks.ask(&shelf, at: now) == nil)
    #expect(looks.begun == [1, 2])
    _ = shelf.begin(2)
    _ = shelf.found(book(8), by: 2, at: now)
    #expect(looks.ask(&shelf, at: now) == 8)
  }

  @Test("An older book never takes the place of a newer one, nor yesterday's that of today's")
  func neverOlder() {
    var (shelf, looks) = (RulebookShelf(), Looks())
    for (number, newest) in [book(8), book(7), book(8, on: Day(2026, 3, 1)), book(8, on: Day(2026, 3, 3))].enumerated()
    {
      shelf.publish()
      _ = looks.ask(&shelf, at: now)
      _ = shelf.begin(number + 1)
      _ = shelf.found(newest, by: number + 1, at: now)
    }
    #expect(shelf.book?.revision == 8 && shelf.book?.today == Day(2026, 3, 3))

    var older = shelf
    older.publish()
    _ = looks.ask(&older, at: now)
    _ = older.begin(5)
    #expect(older.found(book(7), by: 5, at: now).revision == 8)
  }

  @Test("A look that fails leaves the book in hand to everybody, and the next who asks looks anew")
  func fails() {
    var (shelf, looks) = (RulebookShelf(), Looks())
    _ = looks.ask(&shelf, at: now)
    _ = shelf.begin(1)
    #expect(shelf.fail(1) == nil)
    #expect(looks.ask(&shelf, at: now) == nil)
    _ = shelf.begin(2)
    _ = shelf.found(book(7), by: 2, at: now)

    let later = now.adding(seconds: 1)
    _ = looks.ask(&shelf, at: later)
    _ = shelf.begin(3)
    #expect(shelf.fail(3)?.revision == 7 && shelf.knownAt == now)
    #expect(looks.ask(&shelf, at: later) == nil)
    #expect(looks.ask(&shelf, at: later) == 7)
    #expect(looks.begun == [1, 2, 3, 4])
  }

  @Test("Who waits for what was just published is told that it cannot be read; those after him go on with the old book")
  func failsAfterPublication() {
    var (shelf, looks) = (RulebookShelf(), Looks())
    _ = looks.ask(&shelf, at: now)
    _ = shelf.begin(1)
    _ = shelf.found(book(7), by: 1, at: now)
    shelf.publish()
    #expect(looks.ask(&shelf, at: now) == nil)
    _ = shelf.begin(2)
    #expect(shelf.fail(2) == nil)

    #expect(looks.ask(&shelf, at: now) == nil)
    #expect(looks.ask(&shelf, at: now) == 7)
    _ = shelf.begin(3)
    #expect(shelf.fail(3)?.revision == 7)
    _ = looks.ask(&shelf, at: now)
    _ = shelf.begin(4)
    #expect(shelf.found(book(8), by: 4, at: now).revision == 8)
  }

  private func book(_ revision: Int, on day: Day = Day(2026, 3, 2)) -> Rulebook {
    Rulebook(
      revision: revision, territory: Territory(agencies: [], units: []),
      calendars: OfficeCalendars(entries: [], plans: [:], today: day), fields: [], procedures: [], processes: [],
      searchWords: [], today: day, additions: Additions())
  }
}

/// Notes which looks were begun, and which one each has to wait for.
private struct Looks {
  var begun: [Int] = []
  var waitFor: [Int?] = []
  private var numbers: [RulebookShelf.Look: Int] = [:]

  /// - Returns: the revision of the book that is handed out; nil where the asker has to wait.
  mutating func ask(_ shelf: inout RulebookShelf, at now: Instant) -> Int? {
    let answer = shelf.ask(at: now) { number, earlier in
      let task = RulebookShelf.Look { throw CancellationError() }
      begun.append(number)
      waitFor.append(earlier.flatMap { numbers[$0] })
      numbers[task] = number
      return task
    }
    return if case .book(let book) = answer { book.revision } else { nil }
  }
}
