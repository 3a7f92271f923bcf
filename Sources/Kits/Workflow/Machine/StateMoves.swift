extension CaseState {
  mutating func complete(
    _ step: Step.ID, _ choice: StepChoice.ID?, _ event: CaseEvent, _ process: ProcessDefinition
  ) throws(ProcessError) {
    move(to: try process.complete(step, choice: choice, in: progress), process)
    if progress.done.contains(step) { doneBy[step] = event.by }
    legs[step] = nil
    if process.step(step)?.kind == .supplement { stopWaiting(process) }
  }

  /// Takes over new progress; what belonged to steps that are no longer open or done goes with them. A step that is
  /// open again goes to whoever did it.
  mutating func move(to after: CaseProgress, _ process: ProcessDefinition) {
    let undone = progress.done.subtracting(after.done)
    let lost = undone.union(undone.flatMap(process.descendants))
    for step in lost.union(after.done) { holders[step] = nil }
    for step in undone where after.open.contains(step) { holders[step] = doneBy[step] }
    doneBy = doneBy.filter { after.done.contains($0.key) }
    seen = seen.filter { after.open.contains($0) && !lost.contains($0) }
    questions = questions.filter { number, question in
      process.step(question.step)?.kind != .consultation || after.open.contains(question.step)
    }
    results = results.filter { name, _ in !lost.contains { name.hasPrefix("steps.\($0).") } }
    progress = after
    if !after.open.contains(where: { process.step($0)?.kind == .supplement }), waiting != .supplement {
      forgetSilence()
    }
  }

  /// A step of the process may wait on.
  mutating func stopWaiting(_ process: ProcessDefinition) {
    waiting = nil
    if !progress.open.contains(where: { process.step($0)?.kind == .supplement }) { forgetSilence() }
  }

  private mutating func forgetSilence() { (silentFrom, silenceTerm) = (nil, nil) }

  mutating func turnClock(_ event: CaseEvent) {
    switch (event.what, clock) {
    case (.clockStarted(let due), _), (.clockResumed(let due), _): clock = .running(due: due)
    case (.apologised(_, let due), _):
      isApologised = true
      clock = .running(due: due)
    case (.clockPaused, .running(let due)): clock = .paused(due: due, since: event.at)
    case (.clockStopped, let before): clock = before.due.map(Clock.stopped) ?? before
    default: break
    }
  }

  mutating func end(_ ending: Ending) {
    self.ending = ending
    clock = clock.due.map(Clock.stopped) ?? clock
    progress.open = []
    forgetSilence()
    (waiting, isHeld) = (nil, false)
    (holders, seen, questions, legs) = ([:], [], [:], [:])
  }
}
