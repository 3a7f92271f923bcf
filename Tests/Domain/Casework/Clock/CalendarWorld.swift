import Casework
import Dossiers
import Features
import Identity
import Procedures
import Rules
import Storage
import TestSupport
import WorkingTime

/// The test world with somebody who changes its calendar.
struct CalendarWorld: Sendable {
  let here: TestWorld

  init(on engine: TestEngine) async throws { here = try await TestWorld(on: engine) }

  func preview(_ change: CalendarChange, on moment: Moment) async throws -> CalendarPreview {
    let rules = try await rules(on: moment)
    return try await here.db.read { try CalendarPreview.of(change, under: rules, at: moment.instant, in: $0) }
  }

  func publish(_ change: CalendarChange, by officer: Officer? = nil, on moment: Moment) async throws {
    let officer = try officer ?? here.officer(.provinceAdministrator)
    let rules = try await rules(on: moment)
    try await here.db.write {
      try DueReview.publish(change, under: rules, by: officer, at: moment.instant, in: $0)
    }
  }

  /// Plays the worker once, under the newest rules.
  func work(on moment: Moment) async throws -> Int {
    let rules = try await rules(on: moment)
    return try await here.db.write { try DueReview.work(under: rules, at: moment.instant, in: $0) }
  }

  /// The papers came, and the newest rules hold.
  func supply(_ dossier: String, on moment: Moment) async throws {
    let (rules, actor) = (try await rules(on: moment), here.actor(.receptionistHoa))
    try await here.db.write {
      try Dossier.supply(
        Supplement(note: "Đủ"), for: dossier, by: Hand(actor, under: rules, at: moment.instant, in: $0))
    }
  }

  func rules(on moment: Moment) async throws -> Rulebook {
    try await here.db.read { try Rulebook.load(today: moment.instant.day, with: .builtIn, in: $0) }
  }
}
