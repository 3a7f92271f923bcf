extension Day: CustomStringConvertible {
  /// Reads `YYYY-MM-DD`; nil for anything else and for a day that does not exist.
  package init?(_ text: String) {
    var digits = Digits(text)
    guard let day = digits.day(), digits.isAtEnd else { return nil }
    self = day
  }

  package init?(rawValue: String) { self.init(rawValue) }

  package var rawValue: String {
    let date = CivilDate(ordinal: ordinal)
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
  }

  package var description: String { rawValue }
}

/// With zeros in front up to so many digits: 7 in 4 is "0007".
package func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}
