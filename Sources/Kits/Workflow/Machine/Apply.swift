extension Machine {
  /// The state after an event: the one place where events mean something. New histories and replayed ones come from
  /// here.
  /// - Throws: `ProcessError` where the event is no move of the process.
  package func applying(_ event: CaseEvent, to state: CaseState) throws(ProcessError) -> CaseState {
    var next = state
    switch event.what {
    case .accepted(let step):
      try next.complete(step, nil, event, process)
      next.isReceived = true
    case .completed(let step, let choice, _, _): try next.complete(step, choice, event, process)
    case .skipped(let step, _): try next.complete(step, nil, event, process)
    case .sentBack(let step, let earlier, _):
      next.move(to: try process.goBack(from: step, to: earlier, in: state.progress), process)
    case .takenBack(let step):
      guard state.progress.done.contains(step) else { throw .neverReached(step) }
      next.move(to: process.undoing(step, in: state.progress), process)
    case .looked(let step): next.seen.insert(step)
    case .assigned(let step, let person): next.holders[step] = person
    case .covered(let step, _):
      next.holders[step] = event.by
      next.seen.insert(step)
    case .asked(let number, let question):
      next.questions[number] = question
      next.questionCount = number
    case .answered(let number), .silenceCounted(let number): next.questions[number] = nil
    case .supplementRequested(_, let silentFrom, let term):
      if state.isReceived { next.appraisalSupplements += 1 } else { next.receptionSupplements += 1 }
      (next.waiting, next.silentFrom, next.silenceTerm) = (.supplement, silentFrom, term)
    case .supplementAwaited(_, let silentFrom, let term): (next.silentFrom, next.silenceTerm) = (silentFrom, term)
    case .silenceMoved(let moment): next.silentFrom = moment
    case .answerMoved(let number, let moment): next.questions[number]?.answerBy = moment
    case .paymentRequested: next.waiting = .payment
    case .supplied, .paymentConfirmed: next.stopWaiting(process)
    case .legOpened(let step, _, let due): next.legs[step] = CaseState.OpenLeg(due: due)
    case .legReturned(let step, let values):
      next.legs[step] = nil
      next.results.merge(values.results(of: step)) { $1 }
    case .legRefused(let step, _):
      next.legs[step]?.isRefused = true
      next.results["steps.\(step).refused"] = .truth(true)
    case .legLate(let step): next.legs[step]?.isLate = true
    case .legCancelled(let step): next.legs[step] = nil
    case .statusSet(let word): next.status = word
    case .clockHeld: next.isHeld = true
    case .clockReleased: next.isHeld = false
    case .messageWanted, .formWanted, .refused: break
    case .ended(let ending, _): next.end(ending)
    case .apologised, .clockStarted, .clockPaused, .clockResumed, .clockStopped: next.turnClock(event)
    }
    return next
  }

  /// Plays a history from its beginning.
  package func replay(_ events: [CaseEvent]) throws(ProcessError) -> CaseState {
    var state = start()
    for event in events { state = try applying(event, to: state) }
    return state
  }
}
