/// What doing a step, or taking a choice, brings about besides the next step. The words are the caller's.
package enum Effect: Hashable, Sendable {
  case message(String)
  /// A printed form is made.
  case form(String)
  case status(String)
  /// The clock stands still until an effect lets it run again.
  case pause
  case resume

  var isStatus: Bool { if case .status = self { true } else { false } }
}

extension Effect: Codable {
  private enum CodingKeys: String, CodingKey { case message, form, status, clock }
  private enum Clock: String, Codable { case pause, resume }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let word = try values.decodeIfPresent(String.self, forKey: .message) {
      self = .message(word)
    } else if let word = try values.decodeIfPresent(String.self, forKey: .form) {
      self = .form(word)
    } else if let word = try values.decodeIfPresent(String.self, forKey: .status) {
      self = .status(word)
    } else {
      self = try values.decode(Clock.self, forKey: .clock) == .pause ? .pause : .resume
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .message(let word): try values.encode(word, forKey: .message)
    case .form(let word): try values.encode(word, forKey: .form)
    case .status(let word): try values.encode(word, forKey: .status)
    case .pause: try values.encode(Clock.pause, forKey: .clock)
    case .resume: try values.encode(Clock.resume, forKey: .clock)
    }
  }
}
