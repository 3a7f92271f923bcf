/// How far one case has come in its process: a value, changed only by the process.
package struct CaseProgress: Hashable, Sendable {
  /// Steps at work now, in the order of the process.
  package var open: [Step.ID]
  package var done: Set<Step.ID>
  /// Which choice each done step took, where it had one.
  package var taken: [Step.ID: StepChoice.ID]

  package init(open: [Step.ID] = [], done: Set<Step.ID> = [], taken: [Step.ID: StepChoice.ID] = [:]) {
    (self.open, self.done, self.taken) = (open, done, taken)
  }

  package var isFinished: Bool { open.isEmpty && !done.isEmpty }
}

extension CaseProgress: Codable {
  private enum CodingKeys: String, CodingKey { case open, done, taken }

  /// Cases of processes without choices never wrote any.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      open: try values.decode([Step.ID].self, forKey: .open), done: try values.decode(Set<Step.ID>.self, forKey: .done),
      taken: try values.decodeIfPresent([Step.ID: StepChoice.ID].self, forKey: .taken) ?? [:])
  }

  /// In an order of its own, so that equal values are equal text.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(open, forKey: .open)
    try values.encode(done.sorted(), forKey: .done)
    if !taken.isEmpty { try values.encode(taken, forKey: .taken) }
  }
}

/// Why a move is no move of this process.
package enum ProcessError: Error, Hashable, Sendable {
  case unknownStep(Step.ID)
  case notOpen(Step.ID)
  case notBefore(Step.ID, Step.ID)
  case neverReached(Step.ID)
  case unknownChoice(Step.ID, StepChoice.ID?)
}
