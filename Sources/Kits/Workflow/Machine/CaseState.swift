/// Everything about a case that its process moves: a value, made by its events and by nothing else.
package struct CaseState: Codable, Hashable, Sendable {
  package var progress: CaseProgress
  package var isReceived = false
  package var clock = Clock.idle
  /// An effect holds the clock.
  package var isHeld = false
  /// What the whole case waits for from outside.
  package var waiting: Waiting?
  /// From when on the case may be closed because the citizen is silent.
  package var silentFrom: CaseTime?
  package var silenceTerm: WaitingTerm?
  package var ending: Ending?
  /// The word the last effect set.
  package var status: String?
  package var holders: [Step.ID: ActorID] = [:]
  /// Who did each done step.
  package var doneBy: [Step.ID: ActorID] = [:]
  /// Open steps that someone has looked at.
  package var seen: Set<Step.ID> = []
  package var questions: [Int: Question] = [:]
  package var questionCount = 0
  package var legs: [Step.ID: OpenLeg] = [:]
  /// What legs gave back: `steps.<step>.<field>`.
  package var results: [String: Value] = [:]
  package var receptionSupplements = 0
  package var appraisalSupplements = 0
  package var isApologised = false

  package init(progress: CaseProgress) {
    self.progress = progress
  }

  package enum Clock: Codable, Hashable, Sendable {
    case idle
    case running(due: CaseTime)
    case paused(due: CaseTime, since: CaseTime)
    /// Decided: only the hand-over is left.
    case stopped(due: CaseTime)

    package var due: CaseTime? {
      switch self {
      case .idle: nil
      case .running(let due), .paused(let due, _), .stopped(let due): due
      }
    }
  }

  package enum Waiting: String, Codable, Hashable, Sendable { case supplement, payment }

  package enum Ending: Codable, Hashable, Sendable {
    case finished, refused, withdrawn, stopped
    /// The citizen never answered.
    case silence
    case choice(step: Step.ID, choice: StepChoice.ID)
    case legRefused(step: Step.ID)
  }

  /// A unit was asked and has not answered yet.
  package struct Question: Codable, Hashable, Sendable {
    package var step: Step.ID
    package var whom: Performer
    package var answerBy: CaseTime
    /// nil where a moment was named.
    package var term: WaitingTerm?
    package var silence: Step.Silence

    package init(
      step: Step.ID, whom: Performer, answerBy: CaseTime, term: WaitingTerm? = nil, silence: Step.Silence
    ) {
      (self.step, self.whom, self.silence) = (step, whom, silence)
      (self.answerBy, self.term) = (answerBy, term)
    }
  }

  package struct OpenLeg: Codable, Hashable, Sendable {
    package var due: CaseTime
    package var isLate = false
    package var isRefused = false
  }

  /// Someone can work on it: taken in, and nothing is awaited from the citizen.
  package var isInWork: Bool { isReceived && waiting == nil && ending == nil }
}
