/// One piece of work of a process, done by one performer.
package struct Step: Codable, Hashable, Sendable {
  package typealias ID = String

  package var id: ID
  package var name: String
  package var kind: Kind
  package var performer: Performer
  /// Working minutes granted; 480 are a day.
  package var minutes: Int
  /// Whether the work stands inside the legal clock; a tax office's or the payer's time does not.
  package var isCounted: Bool
  /// The work may be left out ("no council needed").
  package var isOptional: Bool
  package var next: [ID]

  package enum Kind: String, Codable, Sendable, CaseIterable, Hashable {
    /// The counter looks at what was submitted and takes it in or not.
    case reception
    /// The same, done by the program at once.
    case automaticReception
    case work
    /// Someone with authority says yes or sends back.
    case approval
    /// The clerk numbers, stamps and issues.
    case issue
    /// The citizen pays; the clock stands still.
    case payment
    /// The result goes to the citizen.
    case delivery
  }

  package init(
    id: ID, name: String, kind: Kind, performer: Performer, minutes: Int, isCounted: Bool = true,
    isOptional: Bool = false, next: [ID]
  ) {
    (self.id, self.name, self.kind, self.performer) = (id, name, kind, performer)
    (self.minutes, self.isCounted, self.isOptional, self.next) = (minutes, isCounted, isOptional, next)
  }
}

/// Who does a step: a role at a place. What the words mean is the business of whoever runs the process.
package struct Performer: Codable, Hashable, Sendable {
  package var role: String
  package var place: String

  package init(role: String, place: String) {
    (self.role, self.place) = (role, place)
  }
}
