import Agencies
import Identity
import Storage
package import Workflow
package import WorkingTime

/// Something that happened to a dossier, in the words of the regulation. Every kind is a type and says all about itself
/// in one place: what it moves and changes, how it is told, to whom, and which form it makes. Stored as JSON and hashed.
package protocol Happening: Codable, Hashable, Sendable {
  /// As rows, hashes and the API call it; never renamed.
  static var kind: String { get }

  /// Whether the process goes on by it, so that stage and clock are read off anew.
  static var movesOn: Bool { get }

  /// Whether the step at which it happened is done by it.
  static var endsStep: Bool { get }

  /// The step at which it happened.
  var place: Step.ID? { get }

  /// What was said with it, in the words of the one who acted.
  var words: String { get }

  /// The numbered form it made.
  var slip: NumberedSlip? { get }

  /// What it moves in its process when the machine has said nothing beside it.
  /// - Throws: `ProcessError` where that is no move.
  func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What]

  /// What it changes in the dossier beside the moves.
  func change(_ state: inout DossierState, on occasion: Occasion)

  /// What it says about the dossier after the moves are made.
  func settle(_ state: inout DossierState)

  /// How it is told to officials and to the owner.
  func told(in telling: Telling) -> Told

  /// What the people of the dossier are sent.
  func news(of dossier: Dossier, since before: DossierState) -> News?
}

extension Happening {
  package static var movesOn: Bool { true }
  package static var endsStep: Bool { false }
  package var place: Step.ID? { nil }
  package var words: String { "" }
  package var slip: NumberedSlip? { nil }
  package func moves(in state: DossierState, _ process: ProcessDefinition) throws(ProcessError) -> [CaseEvent.What] {
    guard Self.endsStep, let place else { return [] }
    return [.completed(step: place, choice: nil, reason: "", date: nil)]
  }
  package func change(_ state: inout DossierState, on occasion: Occasion) {}
  package func settle(_ state: inout DossierState) {}
  package func news(of dossier: Dossier, since before: DossierState) -> News? { nil }

  package var kind: String { Self.kind }

  package func isSame(as other: any Happening) -> Bool { AnyHashable(self) == AnyHashable(other) }
}

/// When something happened, what appointment it made, and how the procedure's law counts.
package struct Occasion: Hashable, Sendable {
  package var at: Instant
  package var dueAt: Instant?
  package var policy: ClockPolicy
}
