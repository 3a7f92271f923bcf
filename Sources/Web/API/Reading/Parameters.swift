import Hummingbird
import WebShared

extension WebRequest {
  /// A text of the query without blank edges, at most so many characters; nil when it is not there or blank.
  func text(_ name: String, upTo limit: Int) throws -> String? {
    guard let text = try parameter(of: name) else { return nil }
    guard text.count <= limit else { throw APIRefusal.wrongParameter(name) }
    let start = text.drop(while: \.isWhitespace)
    let trimmed = String(start.reversed().drop(while: \.isWhitespace).reversed())
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A whole number of the query within its range; the default when it is not there.
  func number(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws -> Int {
    guard let text = try parameter(of: name) else { return standard }
    guard let number = Int(text), range.contains(number) else { throw APIRefusal.wrongParameter(name) }
    return number
  }

  /// One of the words a parameter may have; the default when it is not there.
  func word<Word: RawRepresentable<String>>(_ name: String, default standard: Word) throws -> Word {
    guard let text = try parameter(of: name) else { return standard }
    guard let word = Word(rawValue: text) else { throw APIRefusal.wrongParameter(name) }
    return word
  }

  /// - Throws: `APIRefusal.wrongParameter` for one that comes twice.
  private func parameter(of name: String) throws -> String? {
    let values = try queryValues().all(name)
    guard values.count <= 1 else { throw APIRefusal.wrongParameter(name) }
    return values.first
  }
}
