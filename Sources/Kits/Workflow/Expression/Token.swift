/// A word or sign of an expression and where it stands.
struct Token: Hashable {
  enum Kind: Hashable {
    case literal(Value)
    case field(String)
    case word(Word)
    case sign(String)
  }

  /// Words of the language, each in Vietnamese and in English.
  enum Word: String { case and, or, not, isIn }

  var kind: Kind
  var at: Int
  var text: String

  static let words: [String: Kind] = [
    "và": .word(.and), "and": .word(.and), "hoặc": .word(.or), "or": .word(.or),
    "không": .word(.not), "not": .word(.not), "trong": .word(.isIn), "in": .word(.isIn),
    "đúng": .literal(.truth(true)), "true": .literal(.truth(true)), "True": .literal(.truth(true)),
    "sai": .literal(.truth(false)), "false": .literal(.truth(false)), "False": .literal(.truth(false)),
    "trống": .literal(.nothing), "null": .literal(.nothing), "None": .literal(.nothing),
  ]

  /// Longer signs first.
  static let signs = ["==", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ","]
}
