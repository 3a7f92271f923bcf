/// A named way out of a step: "Đạt", "Không đạt, trả lại", "Không thụ lý".
package struct StepChoice: Hashable, Sendable {
  package typealias ID = String

  package var id: ID
  package var title: String
  /// An `Condition` on the form's data, as it was written; nothing means always.
  package var condition: String?
  package var target: Target
  package var needs: [Need]
  package var effects: [Effect]

  package enum Target: Hashable, Sendable {
    case next([Step.ID])
    /// Work goes back to an earlier step: an act, not an edge.
    case back(Step.ID)
    /// The case ends here, whatever else is open.
    case end
  }

  package init(
    id: ID, title: String, condition: String? = nil, target: Target, needs: [Need] = [], effects: [Effect] = []
  ) {
    (self.id, self.title, self.condition) = (id, title, condition)
    (self.target, self.needs, self.effects) = (target, needs, effects)
  }

  /// The steps that open; none where work goes back or ends.
  package var next: [Step.ID] {
    if case .next(let steps) = target { steps } else { [] }
  }

  package var back: Step.ID? {
    if case .back(let step) = target { step } else { nil }
  }
}

extension StepChoice: Codable {
  private enum CodingKeys: String, CodingKey { case id, title, condition, next, back, end, needs, effects }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let back = try values.decodeIfPresent(Step.ID.self, forKey: .back)
    let ends = try values.decodeIfPresent(Bool.self, forKey: .end) ?? false
    let next = try values.decodeIfPresent([Step.ID].self, forKey: .next)
    guard (back == nil ? 0 : 1) + (ends ? 1 : 0) + (next == nil ? 0 : 1) <= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .next, in: values, debugDescription: "a choice leads on, back or to the end: one of them")
    }
    self.init(
      id: try values.decode(ID.self, forKey: .id), title: try values.decode(String.self, forKey: .title),
      condition: try values.decodeIfPresent(String.self, forKey: .condition),
      target: back.map(Target.back) ?? (ends ? .end : .next(next ?? [])),
      needs: try values.decodeIfPresent([Need].self, forKey: .needs) ?? [],
      effects: try values.decodeIfPresent([Effect].self, forKey: .effects) ?? [])
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(title, forKey: .title)
    try values.encodeIfPresent(condition, forKey: .condition)
    switch target {
    case .next(let steps): try values.encode(steps, forKey: .next)
    case .back(let step): try values.encode(step, forKey: .back)
    case .end: try values.encode(true, forKey: .end)
    }
    if !needs.isEmpty { try values.encode(needs, forKey: .needs) }
    if !effects.isEmpty { try values.encode(effects, forKey: .effects) }
  }
}
