/// What a step opens at another agency: a case of its own, under its own process, term and code.
package struct Leg: Hashable, Sendable {
  package var procedure: String
  /// The agency, in the words performers' places are written in.
  package var agency: String
  /// Working minutes the other agency has.
  package var minutes: Int
  /// Fields it gives back; conditions read them as `steps.<step>.<field>`.
  package var gives: [String]
  package var refusal: Refusal

  package enum Refusal: String, Codable, Sendable, Hashable {
    /// The step stays open: its performer goes on without the result or sends back.
    case ask
    /// The case goes on; conditions see `steps.<step>.refused`.
    case goOn
    /// The whole case ends.
    case end
  }

  package init(procedure: String, agency: String, minutes: Int, gives: [String] = [], refusal: Refusal = .ask) {
    (self.procedure, self.agency, self.minutes) = (procedure, agency, minutes)
    (self.gives, self.refusal) = (gives, refusal)
  }
}

extension Leg: Codable {
  private enum CodingKeys: String, CodingKey { case procedure, agency, minutes, gives, refusal }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      procedure: try values.decode(String.self, forKey: .procedure),
      agency: try values.decode(String.self, forKey: .agency), minutes: try values.decode(Int.self, forKey: .minutes),
      gives: try values.decodeIfPresent([String].self, forKey: .gives) ?? [],
      refusal: try values.decodeIfPresent(Refusal.self, forKey: .refusal) ?? .ask)
  }
}
