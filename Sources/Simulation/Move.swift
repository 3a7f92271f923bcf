import WorkingTime
import Workflow

/// Something that will happen to a dossier at a moment.
struct Move: Comparable, Sendable {
  var at: Instant
  /// Ties are broken by the order of making, so that a seed always gives the same play.
  var order: Int
  var what: What

  indirect enum What: Sendable {
    case arrive(Arrival)
    case work(SimulatedDossier)
  }

  static func < (one: Move, other: Move) -> Bool { (one.at, one.order) < (other.at, other.order) }
  static func == (one: Move, other: Move) -> Bool { (one.at, one.order) == (other.at, other.order) }
}

/// A dossier on its way, with the temper of those who handle it.
struct SimulatedDossier: Sendable {
  var code: String
  /// Share of the time left that its officers take; above 1 they are late.
  var pace: Double
  /// What makes this one special, decided when it came.
  var turn: Turn
  /// The step whose officer has looked at it already: what is left is to get it done.
  var seenAt: Step.ID?

  enum Turn: Sendable, CaseIterable {
    case ordinary, refused, supplementAtReception, supplement, silent, withdrawn, consulted, sentBack, denied, stopped
    case fee, apology
  }
}

/// How a dossier's story goes on after a move.
enum Story: Sendable {
  /// After so many working minutes.
  case goesOn(Int)
  case ends
}
