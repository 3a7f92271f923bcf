/// A point in time, only compared: what it counts is the caller's business.
package typealias CaseTime = Int64
/// Whoever acts, by the caller's code for them.
package typealias ActorID = String

/// What the machine is told about the world at the moment of a command. It reads no clock and looks nothing up.
package struct Facts: Sendable {
  package var now: CaseTime
  /// The appointment, if the legal term began now.
  package var due: CaseTime
  /// The moment so many working minutes from now.
  package var after: @Sendable (Int) -> CaseTime
  /// Working minutes between two moments.
  package var left: @Sendable (CaseTime, CaseTime) -> Int
  package var actor: CaseActor
  /// The form's data, by the paths conditions name.
  package var data: [String: Value]
  package var absences: [Absence]
  package var delegations: [Delegation]

  package init(
    now: CaseTime, due: CaseTime, after: @escaping @Sendable (Int) -> CaseTime,
    left: @escaping @Sendable (CaseTime, CaseTime) -> Int, actor: CaseActor, data: [String: Value] = [:],
    absences: [Absence] = [], delegations: [Delegation] = []
  ) {
    (self.now, self.due, self.after, self.left) = (now, due, after, left)
    (self.actor, self.data, self.absences, self.delegations) = (actor, data, absences, delegations)
  }
}

/// Who acts and what they are to this case.
package struct CaseActor: Hashable, Sendable {
  /// Nobody in person where the program itself acts.
  package var id: ActorID?
  /// What they do themselves in this case, in the process's words.
  package var performs: Set<Performer>
  /// Whose work they may give out.
  package var givesOut: Set<Performer>
  package var powers: Set<Power>

  package enum Power: String, Codable, Sendable, Hashable {
    /// Stands between citizen and agency: takes supplements, payments and withdrawals.
    case counter
    /// Whose case it is: brings what is missing, and may take the case back.
    case applicant
    /// Heads the agency that decides.
    case head
    /// The program: what time drives, and what comes from other programs.
    case program
  }

  package init(
    id: ActorID?, performs: Set<Performer> = [], givesOut: Set<Performer> = [], powers: Set<Power> = []
  ) {
    (self.id, self.performs, self.givesOut, self.powers) = (id, performs, givesOut, powers)
  }

  package static let program = CaseActor(id: nil, powers: [.program])
}

/// Someone is away, from a moment up to another.
package struct Absence: Codable, Hashable, Sendable {
  package var who: ActorID
  package var since: CaseTime
  package var until: CaseTime

  package init(_ who: ActorID, since: CaseTime, until: CaseTime) {
    (self.who, self.since, self.until) = (who, since, until)
  }
}

/// Someone acts for another, from a moment up to another; for one role at a place or for all that the other does.
package struct Delegation: Codable, Hashable, Sendable {
  package var from: ActorID
  package var to: ActorID
  /// What the delegating one performs in this case.
  package var performs: Set<Performer>
  package var since: CaseTime
  package var until: CaseTime

  package init(from: ActorID, to: ActorID, performs: Set<Performer>, since: CaseTime, until: CaseTime) {
    (self.from, self.to, self.performs, self.since, self.until) = (from, to, performs, since, until)
  }
}
