extension Step {
  private enum CodingKeys: String, CodingKey {
    case id, name, kind, role, place, chosen, minutes, counted, optional, next
    case choices, branching, asked, silence, leg, needs, effects
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let choices = try values.decodeIfPresent([StepChoice].self, forKey: .choices) ?? []
    self.init(
      id: try values.decode(String.self, forKey: .id),
      name: try values.decode(String.self, forKey: .name),
      kind: try values.decode(Kind.self, forKey: .kind),
      performer: Performer(
        role: try values.decode(String.self, forKey: .role), place: try values.decode(String.self, forKey: .place)),
      isChosenBefore: try values.decodeIfPresent(Bool.self, forKey: .chosen) ?? false,
      minutes: try values.decode(Int.self, forKey: .minutes),
      isCounted: try values.decodeIfPresent(Bool.self, forKey: .counted) ?? true,
      isOptional: try values.decodeIfPresent(Bool.self, forKey: .optional) ?? false,
      next: choices.isEmpty
        ? try values.decode([ID].self, forKey: .next) : try values.decodeIfPresent([ID].self, forKey: .next) ?? [],
      choices: choices,
      branching: try values.decodeIfPresent(Branching.self, forKey: .branching) ?? .person,
      asked: try values.decodeIfPresent([Performer].self, forKey: .asked) ?? [],
      silence: try values.decodeIfPresent(Silence.self, forKey: .silence) ?? .wait,
      leg: try values.decodeIfPresent(Leg.self, forKey: .leg),
      needs: try values.decodeIfPresent([Need].self, forKey: .needs) ?? [],
      effects: try values.decodeIfPresent([Effect].self, forKey: .effects) ?? [])
  }

  /// What is usual (counted, not optional, one way on) is left out, as people write it.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(name, forKey: .name)
    try values.encode(kind, forKey: .kind)
    try values.encode(performer.role, forKey: .role)
    try values.encode(performer.place, forKey: .place)
    if isChosenBefore { try values.encode(true, forKey: .chosen) }
    try values.encode(minutes, forKey: .minutes)
    if !isCounted { try values.encode(false, forKey: .counted) }
    if isOptional { try values.encode(true, forKey: .optional) }
    if choices.isEmpty || !next.isEmpty { try values.encode(next, forKey: .next) }
    if !choices.isEmpty { try values.encode(choices, forKey: .choices) }
    if branching != .person { try values.encode(branching, forKey: .branching) }
    if !asked.isEmpty { try values.encode(asked, forKey: .asked) }
    if silence != .wait { try values.encode(silence, forKey: .silence) }
    try values.encodeIfPresent(leg, forKey: .leg)
    if !needs.isEmpty { try values.encode(needs, forKey: .needs) }
    if !effects.isEmpty { try values.encode(effects, forKey: .effects) }
  }
}
