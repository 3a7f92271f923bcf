import WebShared

extension WebRequest {
  /// A whole number of the query within its range; the default when it is not there.
  func number(_ name: String, in range: ClosedRange<Int>, default standard: Int) throws -> Int {
    guard let text = queryForm.has(name) ? queryForm[name] : nil else { return standard }
    guard let number = Int(text), range.contains(number) else { throw APIRefusal.wrongParameter(name) }
    return number
  }

  /// One of the words a parameter may have; the default when it is not there.
  func word<Word: RawRepresentable<String>>(_ name: String, default standard: Word) throws -> Word {
    guard let text = queryForm.has(name) ? queryForm[name] : nil else { return standard }
    guard let word = Word(rawValue: text) else { throw APIRefusal.wrongParameter(name) }
    return word
  }
}
