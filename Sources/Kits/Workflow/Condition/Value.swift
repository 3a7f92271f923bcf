/// What a field of a form holds, as conditions see it. A field nobody filled in is `.nothing`.
package enum Value: Hashable, Sendable {
  case nothing
  case truth(Bool)
  case number(Number)
  case text(String)
  case date(CalendarDate)

  package enum Kind: String, Codable, Sendable, Hashable {
    case nothing, truth, number, text, date
  }

  package var kind: Kind {
    switch self {
    case .nothing: .nothing
    case .truth: .truth
    case .number: .number
    case .text: .text
    case .date: .date
    }
  }

  /// As it is written in an expression.
  package var text: String {
    switch self {
    case .nothing: Keyword.nothing
    case .truth(let truth): truth ? Keyword.yes : Keyword.no
    case .number(let number): number.text
    case .text(let text): "\"\(text)\""
    case .date(let date): date.text
    }
  }
}

extension Value: Codable {
  private enum CodingKeys: String, CodingKey { case truth, number, text, date }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func unreadable(_ key: CodingKeys) -> DecodingError {
      .dataCorruptedError(forKey: key, in: values, debugDescription: "not a \(key.rawValue)")
    }
    if let truth = try values.decodeIfPresent(Bool.self, forKey: .truth) {
      self = .truth(truth)
    } else if let text = try values.decodeIfPresent(String.self, forKey: .number) {
      guard let number = Number(text) else { throw unreadable(.number) }
      self = .number(number)
    } else if let text = try values.decodeIfPresent(String.self, forKey: .text) {
      self = .text(text)
    } else if let text = try values.decodeIfPresent(String.self, forKey: .date) {
      guard let date = CalendarDate(text) else { throw unreadable(.date) }
      self = .date(date)
    } else {
      self = .nothing
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .nothing: break
    case .truth(let truth): try values.encode(truth, forKey: .truth)
    case .number(let number): try values.encode(number.text, forKey: .number)
    case .text(let text): try values.encode(text, forKey: .text)
    case .date(let date): try values.encode(date.text, forKey: .date)
    }
  }
}
