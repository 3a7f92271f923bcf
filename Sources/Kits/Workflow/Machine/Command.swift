/// What someone wants to do, with what they give along.
package struct Command: Hashable, Sendable {
  package var act: Act
  package var given: Given

  package init(_ act: Act, given: Given = Given()) {
    (self.act, self.given) = (act, given)
  }
}

/// The acts of a case. Each is offered or refused as it stands; what it needs besides is in `Given`.
package enum Act: Codable, Hashable, Sendable {
  case accept
  case refuse
  /// Someone looks at a step for the first time: the one before can no longer be taken back.
  case look(Step.ID)
  case complete(Step.ID, choice: StepChoice.ID?)
  case skip(Step.ID)
  case sendBack(Step.ID, to: Step.ID)
  case takeBack(Step.ID)
  case assign(Step.ID)
  /// Takes over what an absent colleague holds.
  case cover(Step.ID)
  case ask(Step.ID)
  case answer(Int)
  case countSilence(Int)
  case requestSupplement
  case supply
  case requestPayment
  case confirmPayment
  case closeForSilence
  case apologise
  case withdraw
  case stop
  case legReturned(Step.ID)
  case legRefused(Step.ID)
  case legLate(Step.ID)
}

/// What comes along with an act.
package struct Given: Hashable, Sendable {
  package var hasPaper: Bool
  package var reason: String
  package var date: CaseTime?
  package var person: ActorID?
  package var performer: Performer?
  /// What a leg gives back, by field.
  package var values: [String: Value]

  package init(
    hasPaper: Bool = false, reason: String = "", date: CaseTime? = nil, person: ActorID? = nil,
    performer: Performer? = nil, values: [String: Value] = [:]
  ) {
    (self.hasPaper, self.reason, self.date) = (hasPaper, reason, date)
    (self.person, self.performer, self.values) = (person, performer, values)
  }

  func has(_ need: Need) -> Bool {
    switch need {
    case .paper: hasPaper
    case .reason: reason.contains { !$0.isWhitespace }
    case .date: date != nil
    case .person: person != nil
    case .performer: performer != nil
    }
  }
}

/// An act open to someone now, with what it will ask for.
package struct Offer: Hashable, Sendable {
  package var act: Act
  package var needs: [Need]
}
