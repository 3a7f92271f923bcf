/// Cuts an expression into words and signs.
struct ConditionTokenizer {
  private let characters: [Character]
  private var place = 0

  static func tokens(of text: String) throws(ConditionError) -> [ConditionToken] {
    var tokenizer = ConditionTokenizer(characters: Array(text))
    var tokens: [ConditionToken] = []
    while let token = try tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private mutating func next() throws(ConditionError) -> ConditionToken? {
    while let character = here, character.isWhitespace { place += 1 }
    guard let character = here else { return nil }
    let at = place + 1
    if let date = try date(at) { return date }
    if character.isASCII, character.isNumber { return try number(at) }
    if character == "\"" || character == "'" || character == "“" { return try quoted(by: character, at) }
    if character.isLetter || character == "_" { return word(at) }
    for sign in ConditionToken.signs where text(sign.count) == sign {
      place += sign.count
      return ConditionToken(kind: .sign(sign), at: at, text: sign)
    }
    throw .unexpectedCharacter(character, at: at)
  }

  /// Ten characters "2026-07-01" or "01/07/2026" are a date; a subtraction or division is written with spaces.
  private mutating func date(_ at: Int) throws(ConditionError) -> ConditionToken? {
    guard let text = text(10), ["####-##-##", "##/##/####"].contains(String(text.map(shape))) else { return nil }
    place += 10
    guard let date = CalendarDate(text) else { throw .badDate(text, at: at) }
    return ConditionToken(kind: .literal(.date(date)), at: at, text: text)
  }

  private func shape(_ character: Character) -> Character {
    character.isASCII && character.isNumber ? "#" : character
  }

  private mutating func number(_ at: Int) throws(ConditionError) -> ConditionToken {
    let text = take { $0.isASCII && ($0.isNumber || $0 == ".") || $0.isLetter || $0 == "_" }
    guard let number = Number(text) else { throw .badNumber(text, at: at) }
    return ConditionToken(kind: .literal(.number(number)), at: at, text: text)
  }

  private mutating func quoted(by quote: Character, _ at: Int) throws(ConditionError) -> ConditionToken {
    place += 1
    let closing: Character = quote == "“" ? "”" : quote
    let text = take { $0 != closing }
    guard here == closing else { throw .unclosedText(at: at) }
    place += 1
    return ConditionToken(kind: .literal(.text(text)), at: at, text: text)
  }

  /// A field's path; parts after a point may begin with a digit ("steps.4.refused").
  private mutating func word(_ at: Int) -> ConditionToken {
    let text = take { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    return ConditionToken(kind: Keyword.all[text] ?? .field(text), at: at, text: text)
  }

  private var here: Character? { place < characters.count ? characters[place] : nil }

  private func text(_ count: Int) -> String? {
    place + count <= characters.count ? String(characters[place..<(place + count)]) : nil
  }

  private mutating func take(while belongs: (Character) -> Bool) -> String {
    var text = ""
    while let character = here, belongs(character) {
      text.append(character)
      place += 1
    }
    return text
  }
}
