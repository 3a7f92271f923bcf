/// Why a command is not accepted. Nothing has changed then.
package enum CaseRefusal: Error, Hashable, Sendable {
  case ended(CaseState.Ending)
  case noSuchStep(Step.ID)
  case notOpen(Step.ID)
  case notReceived
  case receivedAlready
  case waits(CaseState.Waiting)
  case notWaiting
  case notYours
  /// A colleague has it in hand.
  case heldAlready(Step.ID)
  case notThisKind(Step.ID)
  case choiceNeeded(Step.ID)
  case noSuchChoice(Step.ID, StepChoice.ID)
  case conditionFails(StepChoice.ID)
  case badCondition(StepChoice.ID, ConditionError)
  case noBranch(Step.ID)
  case notOptional(Step.ID)
  case notEarlier(Step.ID)
  case seenAlready(Step.ID)
  case cannotTakeBack(Step.ID)
  case holderPresent(Step.ID)
  case noSuchQuestion(Int)
  case tooEarly(CaseTime)
  case supplementUsedUp
  case apologisedAlready
  case deadlinePassed
  case clockStands
  case decidedAlready
  case legNotRunning(Step.ID)
  case lateAlready(Step.ID)
  case missing(Need)
  case onlyForYourself
  case dateNotLater
  case impossible(ProcessError)
}
