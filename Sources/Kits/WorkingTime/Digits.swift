/// Reads the fixed-width numbers of dates and times from the front of a text.
struct Digits {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  /// Exactly `width` decimal digits.
  mutating func number(_ width: Int) -> Int? {
    var value = 0
    for byte in rest.prefix(width) {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    guard rest.count >= width else { return nil }
    rest = rest.dropFirst(width)
    return value
  }

  /// The character, if it is next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next = rest.first, UInt32(next) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// `YYYY-MM-DD`, an existing day.
  mutating func day() -> Day? {
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
    let found = Day(year, month, day)
    return found.year == year && found.month == month && found.day == day ? found : nil
  }

  /// `HH:MM`, a time of the day in minutes; `through` allows 24:00.
  mutating func minuteOfDay(through last: Int = 1_439) -> Int? {
    guard let hour = number(2), skip(":"), let minute = number(2), minute < 60 else { return nil }
    return hour * 60 + minute <= last ? hour * 60 + minute : nil
  }

  /// `.` and at least one digit, as milliseconds; nothing is zero.
  mutating func milliseconds() -> Int? {
    guard skip(".") else { return 0 }
    var value = 0
    var count = 0
    while let digit = number(1) {
      if count < 3 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 3)..<3 { value *= 10 }
    return value
  }
}
