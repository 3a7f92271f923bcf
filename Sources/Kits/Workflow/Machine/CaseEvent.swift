/// One thing that happened to a case. Stored as it is: a case may be added, none may be renamed. Whatever was worked
/// out from time or data when it happened stands in the event, so that a replay asks nobody.
package struct CaseEvent: Codable, Hashable, Sendable {
  package var at: CaseTime
  /// Nobody in person where the program acted.
  package var by: ActorID?
  /// The one who delegated it.
  package var insteadOf: ActorID?
  package var what: What

  package enum What: Codable, Hashable, Sendable {
    case accepted(step: Step.ID)
    case refused(reason: String)
    case looked(step: Step.ID)
    case completed(step: Step.ID, choice: StepChoice.ID?, reason: String, date: CaseTime?)
    case skipped(step: Step.ID, reason: String)
    case sentBack(step: Step.ID, to: Step.ID, reason: String)
    case takenBack(step: Step.ID)
    case assigned(step: Step.ID, to: ActorID)
    case covered(step: Step.ID, of: ActorID)
    case asked(number: Int, question: CaseState.Question)
    case answered(number: Int)
    /// Nothing was said within the term: that counts as consent, and the one asked answers for it.
    case silenceCounted(number: Int)
    case supplementRequested(reason: String, silentFrom: CaseTime?, term: WaitingTerm? = nil)
    /// A step of the process waits for the citizen's papers.
    case supplementAwaited(step: Step.ID, silentFrom: CaseTime?, term: WaitingTerm? = nil)
    /// The calendar changed, and with it the moment from which on the citizen's silence closes the case.
    case silenceMoved(to: CaseTime)
    /// The calendar changed, and with it the moment until which a unit may answer.
    case answerMoved(number: Int, to: CaseTime)
    case supplied
    case paymentRequested(reason: String)
    case paymentConfirmed
    case apologised(reason: String, due: CaseTime)
    case legOpened(step: Step.ID, leg: Leg, due: CaseTime)
    case legReturned(step: Step.ID, values: [String: Value])
    case legRefused(step: Step.ID, reason: String)
    case legLate(step: Step.ID)
    /// The child case has no purpose any more.
    case legCancelled(step: Step.ID)
    case clockStarted(due: CaseTime)
    case clockPaused
    case clockResumed(due: CaseTime)
    case clockStopped
    case messageWanted(String)
    case formWanted(String)
    case statusSet(String)
    case clockHeld
    case clockReleased
    case ended(CaseState.Ending, reason: String)
  }

  package init(at: CaseTime, by: ActorID?, insteadOf: ActorID? = nil, what: What) {
    (self.at, self.by, self.insteadOf, self.what) = (at, by, insteadOf, what)
  }
}
