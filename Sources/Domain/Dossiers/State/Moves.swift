import Agencies
import Foundation
import Identity
import Storage
package import Workflow
import WorkingTime

/// What an event moves in its process, beside its wording.
package enum Moves: Hashable, Sendable {
  /// They follow from the words.
  case implied
  /// The machine said more than the words: a choice, a named colleague, an effect, a date.
  case told([CaseEvent.What])

  /// As a row keeps it.
  var text: String {
    get throws {
      switch self {
      case .implied: ""
      case .told(let moves): try Payload.text(moves)
      }
    }
  }

  init(text: String) throws {
    self = text.isEmpty ? .implied : .told(try JSONDecoder().decode([CaseEvent.What].self, from: Data(text.utf8)))
  }
}

extension CaseEvent.What {
  /// The clock has its own truth (`TermStops`), an end by the last step shows itself, and reasons stand in the words.
  package var asMove: CaseEvent.What? {
    switch self {
    case .clockStarted, .clockPaused, .clockResumed, .clockStopped, .ended(.finished, _): nil
    case .refused: .refused(reason: "")
    case .completed(let step, let choice, _, let date): .completed(step: step, choice: choice, reason: "", date: date)
    case .skipped(let step, _): .skipped(step: step, reason: "")
    case .sentBack(let step, let earlier, _): .sentBack(step: step, to: earlier, reason: "")
    case .supplementRequested(_, let silentFrom, let term):
      .supplementRequested(reason: "", silentFrom: silentFrom, term: term)
    case .paymentRequested: .paymentRequested(reason: "")
    case .apologised(_, let due): .apologised(reason: "", due: due)
    case .legRefused(let step, _): .legRefused(step: step, reason: "")
    case .ended(let ending, _): .ended(ending, reason: "")
    default: self
    }
  }

  /// Follows from an end rather than leading to it, and is told after it.
  package var isAftermath: Bool {
    switch self {
    case .legCancelled, .formWanted: true
    default: false
    }
  }

  /// Begins a line of the history of its own; the others come with the one before.
  package var isHeadline: Bool {
    switch self {
    case .accepted, .refused, .looked, .completed, .skipped, .sentBack, .takenBack, .covered, .asked, .answered,
      .silenceCounted, .supplementRequested, .supplied, .paymentRequested, .paymentConfirmed, .apologised, .legOpened,
      .legReturned, .legRefused, .legLate, .legCancelled, .formWanted:
      true
    default: false
    }
  }
}
