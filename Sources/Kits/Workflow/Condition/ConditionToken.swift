/// A word or sign of an expression and where it stands.
struct ConditionToken: Hashable {
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

  /// Longer signs first.
  static let signs = ["==", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ","]
}
