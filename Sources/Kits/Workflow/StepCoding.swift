extension Step {
  private enum CodingKeys: String, CodingKey {
    case id, name, kind, role, place, minutes, counted, optional, next
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      name: try values.decode(String.self, forKey: .name),
      kind: try values.decode(Kind.self, forKey: .kind),
      performer: Performer(
        role: try values.decode(String.self, forKey: .role), place: try values.decode(String.self, forKey: .place)),
      minutes: try values.decode(Int.self, forKey: .minutes),
      isCounted: try values.decodeIfPresent(Bool.self, forKey: .counted) ?? true,
      isOptional: try values.decodeIfPresent(Bool.self, forKey: .optional) ?? false,
      next: try values.decode([ID].self, forKey: .next))
  }

  /// What is usual (counted, not optional) is left out, as people write it.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(name, forKey: .name)
    try values.encode(kind, forKey: .kind)
    try values.encode(performer.role, forKey: .role)
    try values.encode(performer.place, forKey: .place)
    try values.encode(minutes, forKey: .minutes)
    if !isCounted { try values.encode(false, forKey: .counted) }
    if isOptional { try values.encode(true, forKey: .optional) }
    try values.encode(next, forKey: .next)
  }
}
