/// Written as `{"1":["07:00-11:00","13:00-17:00"],…}`, the days numbered from Monday; days without work are left out.
extension OfficeHours: Codable {
  package init(from decoder: any Decoder) throws {
    let texts = try decoder.singleValueContainer().decode([String: [Session]].self)
    var week: [Weekday: [Session]] = [:]
    for (key, sessions) in texts {
      guard let weekday = Int(key).flatMap(Weekday.init(rawValue:)) else {
        throw corrupted("No weekday has the number \(key).", decoder)
      }
      week[weekday] = sessions
    }
    do { try self.init(week) } catch { throw corrupted("These are no office hours: \(error).", decoder) }
  }

  package func encode(to encoder: any Encoder) throws {
    var texts: [String: [Session]] = [:]
    for weekday in Weekday.allCases where !sessions(on: weekday).isEmpty {
      texts[String(weekday.rawValue)] = sessions(on: weekday)
    }
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }
}

extension OfficeHours.Session: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    var digits = Digits(text)
    guard let opens = digits.minuteOfDay(), digits.skip("-"), let closes = digits.minuteOfDay(through: 1_440),
      digits.isAtEnd
    else { throw corrupted("Expected HH:MM-HH:MM, found \(text).", decoder) }
    self.init(from: opens, to: closes)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(time(opens) + "-" + time(closes))
  }
}

private func corrupted(_ why: String, _ decoder: any Decoder) -> DecodingError {
  .dataCorrupted(DecodingError.Context(codingPath: decoder.codingPath, debugDescription: why))
}

private func time(_ minuteOfDay: Int) -> String { padded(minuteOfDay / 60, 2) + ":" + padded(minuteOfDay % 60, 2) }
