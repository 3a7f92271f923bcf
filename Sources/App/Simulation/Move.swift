import WorkingTime

/// Something that will happen to a dossier at a moment.
struct Move: Comparable, Sendable {
  var at: Instant
  /// Ties are broken by the order of making, so that a seed always gives the same play.
  var order: Int
  var what: What

  enum What: Sendable {
    case arrive(Arrival)
    case work(SimulatedDossier)
  }

  static func < (one: Move, other: Move) -> Bool { (one.at, one.order) < (other.at, other.order) }
  static func == (one: Move, other: Move) -> Bool { (one.at, one.order) == (other.at, other.order) }
}

/// A dossier on its way, with the temper of those who handle it.
struct SimulatedDossier: Sendable {
  var code: String
  /// Share of the granted time that its officers take; above 1 they are late.
  var pace: Double
  /// What makes this one special, decided when it came.
  var turn: Turn

  enum Turn: Sendable, CaseIterable {
    case ordinary, refused, supplementAtReception, supplement, silent, withdrawn, consulted, sentBack, denied, stopped
    case fee, apology
  }
}
