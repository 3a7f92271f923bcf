/// What is wrong with a process before anyone works by it, with the step it concerns.
package enum ProcessFault: Hashable, Sendable {
  case empty
  case doubleID(Step.ID)
  case unknownNext(from: Step.ID, to: Step.ID)
  /// The steps go in a circle that only their order could leave.
  case circle(Step.ID)
  case severalStarts([Step.ID])
  case unreachable(Step.ID)
  case deadEnd(Step.ID)
  /// Every choice sends work back.
  case loopWithoutExit(Step.ID)
  case receptionInTheMiddle(Step.ID)
  case nothingAfterDelivery(Step.ID)
  case negativeTime(Step.ID)
  case nobody(Step.ID)
  case mayNotBeLeftOut(Step.ID)
  case nobodyAsked(Step.ID)
  case silenceWithoutTerm(Step.ID)
  case askedOutOfPlace(Step.ID)
  case legMissing(Step.ID)
  case legOutOfPlace(Step.ID)
  case legLongerThanStep(Step.ID)
  case legOpensItself(Step.ID)
  case unknownProcedure(Step.ID, String)
  case unknownPlace(Step.ID, String)
  /// A leg goes to a body that cannot be read or is not there.
  case unknownBody(Step.ID, String)
  /// The body is there, but what the leg opens is none of its business.
  case bodyDoesNotTake(Step.ID, body: String, String)
  case nobodyChooses(Step.ID)
  /// One person is named for steps of different roles.
  case severalNamed(Step.ID)
  case pauseWithoutEnd(Step.ID)
  case nextBesideChoices(Step.ID)
  case choicesOutOfPlace(Step.ID)
  case needsOutOfPlace(Step.ID)
  case doubleChoice(Step.ID, StepChoice.ID)
  case emptyChoice(Step.ID, StepChoice.ID)
  case backNotBefore(Step.ID, StepChoice.ID)
  /// The data send work back, and would again each time.
  case backByData(Step.ID, StepChoice.ID)
  case badCondition(Step.ID, StepChoice.ID, ConditionError)
  case branchNeverTaken(Step.ID, StepChoice.ID)
  case dataTakesNoBranch(Step.ID, example: [String: Value])
  case otherwiseMissing(Step.ID)
  case missingStatus(Step.ID, StepChoice.ID)
  case unknownStatus(Step.ID, String)
  /// A status is set where the dossier goes on.
  case statusOutOfPlace(Step.ID)
  case missingForm(Step.ID, StepChoice.ID)
  case unknownForm(Step.ID, String)
  case unknownMessage(Step.ID, String)
  case missingReturn(Step.ID)
  case termTooLong(steps: [Step.ID], minutes: Int, legal: Int)
  case nobodyHolds(Step.ID, Performer, agency: String)

  /// The step a person has to look at; none where the whole process is meant.
  package var step: Step.ID? {
    switch self {
    case .empty: nil
    case .severalStarts(let steps): steps.first
    case .termTooLong(let steps, _, _): steps.last
    case .unknownNext(let step, _), .unknownProcedure(let step, _), .unknownPlace(let step, _),
      .unknownBody(let step, _), .bodyDoesNotTake(let step, _, _), .unknownStatus(let step, _),
      .unknownForm(let step, _), .unknownMessage(let step, _), .doubleChoice(let step, _), .emptyChoice(let step, _),
      .backNotBefore(let step, _), .backByData(let step, _),
      .badCondition(let step, _, _), .branchNeverTaken(let step, _), .dataTakesNoBranch(let step, _),
      .missingStatus(let step, _), .missingForm(let step, _), .nobodyHolds(let step, _, _):
      step
    case .doubleID(let step), .circle(let step), .unreachable(let step), .deadEnd(let step), .loopWithoutExit(let step),
      .receptionInTheMiddle(let step), .nothingAfterDelivery(let step), .negativeTime(let step), .nobody(let step),
      .mayNotBeLeftOut(let step), .nobodyAsked(let step), .silenceWithoutTerm(let step), .askedOutOfPlace(let step),
      .legMissing(let step), .legOutOfPlace(let step), .legLongerThanStep(let step), .legOpensItself(let step),
      .nobodyChooses(let step), .severalNamed(let step), .pauseWithoutEnd(let step), .nextBesideChoices(let step),
      .choicesOutOfPlace(let step),
      .needsOutOfPlace(let step), .otherwiseMissing(let step), .missingReturn(let step), .statusOutOfPlace(let step):
      step
    }
  }
}
