/// One piece of work of a process, done by one performer.
package struct Step: Codable, Hashable, Sendable {
  package typealias ID = String

  package var id: ID
  package var name: String
  package var kind: Kind
  package var performer: Performer
  /// Whoever does the step before names the person; until then it is the performer's as a whole.
  package var isChosenBefore: Bool
  /// Working minutes granted; 480 are a day.
  package var minutes: Int
  /// Whether the work stands inside the legal clock; a tax office's or the payer's time does not.
  package var isCounted: Bool
  /// The work may be left out ("no council needed").
  package var isOptional: Bool
  /// What opens when the step is done. Empty where there are choices: each leads its own way.
  package var next: [ID]
  package var choices: [StepChoice]
  package var branching: Branching
  /// Whom a consultation asks, all at once.
  package var asked: [Performer]
  package var silence: Silence
  /// What a step that waits for another agency opens there.
  package var leg: Leg?
  package var needs: [Need]
  package var effects: [Effect]

  package enum Kind: String, Codable, Sendable, CaseIterable, Hashable {
    /// The counter looks at what was submitted and takes it in or not.
    case reception
    /// The same, done by the program at once.
    case automaticReception
    case work
    /// Several units are asked at once; done when the last has answered or its silence counts.
    case consultation
    /// Someone with authority says yes or sends back.
    case approval
    /// The result is signed.
    case signature
    /// The clerk numbers, stamps and issues.
    case issue
    /// The citizen pays; the clock stands still.
    case payment
    /// The citizen brings what is missing; the clock stands still.
    case supplement
    /// Another agency runs a process of its own; its result comes back here.
    case leg
    /// The result is made public.
    case publication
    /// The result goes to the citizen.
    case delivery
  }

  /// Who takes the choice.
  package enum Branching: String, Codable, Sendable, Hashable {
    /// The performer, among those whose condition holds.
    case person
    /// The data: the first choice whose condition holds.
    case data
  }

  package enum Silence: String, Codable, Sendable, Hashable {
    /// The answer is waited for.
    case wait
    /// Who says nothing within the step's term has agreed.
    case consent
  }

  package init(
    id: ID, name: String, kind: Kind, performer: Performer, isChosenBefore: Bool = false, minutes: Int,
    isCounted: Bool = true, isOptional: Bool = false, next: [ID], choices: [StepChoice] = [],
    branching: Branching = .person, asked: [Performer] = [], silence: Silence = .wait, leg: Leg? = nil,
    needs: [Need] = [], effects: [Effect] = []
  ) {
    (self.id, self.name, self.kind, self.performer) = (id, name, kind, performer)
    (self.isChosenBefore, self.minutes) = (isChosenBefore, minutes)
    (self.isCounted, self.isOptional, self.next) = (isCounted, isOptional, next)
    (self.choices, self.branching, self.asked, self.silence) = (choices, branching, asked, silence)
    (self.leg, self.needs, self.effects) = (leg, needs, effects)
  }
}

extension Step {
  package var isReception: Bool { kind == .reception || kind == .automaticReception }

  /// The citizen has to do something; no official's time runs.
  package var isCitizens: Bool { kind == .payment || kind == .supplement }

  /// Whether the legal clock runs while this step is open.
  package var runsClock: Bool { isCounted && !isCitizens }

  /// Nobody completes it by hand: it is done when what it waits for has come.
  package var completesItself: Bool { kind == .consultation || kind == .leg || kind == .automaticReception }

  /// Its act is the decision: after the last of them nothing is left to withdraw.
  package var isDecision: Bool { kind == .approval || kind == .signature }

  /// Every step that may follow, whatever is chosen.
  package var followers: [ID] {
    guard !choices.isEmpty else { return next }
    var seen: Set<ID> = []
    return choices.flatMap(\.next).filter { seen.insert($0).inserted }
  }

  package func choice(_ id: StepChoice.ID) -> StepChoice? { choices.first { $0.id == id } }
}
