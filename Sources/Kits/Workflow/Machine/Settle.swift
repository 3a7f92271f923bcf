extension Recorder {
  /// After every act the clock is what the open steps say: it runs while an official's counted work is open, stands
  /// while only the citizen or an uncounted office is at work, and stops when only the hand-over is left.
  mutating func settle(restarts: Bool) throws(CaseRefusal) {
    guard state.isReceived, state.ending == nil else { return }
    if state.progress.open.isEmpty {
      try end(.finished)
      return
    }
    if state.clock == .idle || restarts {
      try record(state.clock == .idle ? .clockStarted(due: facts.due) : .clockResumed(due: facts.due), byProgram: true)
    }
    let isOver = open.allSatisfy { $0.kind == .delivery }
    let runs = state.waiting == nil && !state.isHeld && open.contains(where: \.runsClock)
    switch state.clock {
    case .running where isOver, .paused where isOver: try record(.clockStopped, byProgram: true)
    case .running where !runs: try record(.clockPaused, byProgram: true)
    case .paused(let due, let since) where runs:
      let due = facts.after(facts.left(since, due))
      try record(.clockResumed(due: due), byProgram: true)
    case .stopped(let due) where !isOver:
      try record(.clockResumed(due: due), byProgram: true)
      if !runs { try record(.clockPaused, byProgram: true) }
    default: break
    }
  }
}
