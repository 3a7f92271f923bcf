/// How far one case has come in its process: a value, changed only by the process.
package struct Progress: Codable, Hashable, Sendable {
  /// Steps at work now, in the order of the process.
  package var open: [Step.ID]
  package var done: Set<Step.ID>

  package init(open: [Step.ID] = [], done: Set<Step.ID> = []) {
    (self.open, self.done) = (open, done)
  }

  package var isFinished: Bool { open.isEmpty && !done.isEmpty }
}

/// Why a move is no move of this process.
package enum ProcessError: Error, Equatable, Sendable {
  case unknownStep(Step.ID)
  case notOpen(Step.ID)
  case notBefore(Step.ID, Step.ID)
  case neverReached(Step.ID)
}
