/// Why an expression cannot be read or worked out. Positions count characters from 1.
package enum ConditionError: Error, Hashable, Sendable {
  case empty
  case tooLong(limit: Int)
  case tooDeep(at: Int)
  case unexpectedCharacter(Character, at: Int)
  case unclosedText(at: Int)
  case badNumber(String, at: Int)
  case badDate(String, at: Int)
  case unexpected(String, at: Int)
  case unexpectedEnd
  case unclosedBracket(at: Int)
  case wrongKind(Value.Kind, expected: Value.Kind, at: Int)
  case notComparable(Value.Kind, Value.Kind, at: Int)
  case divisionByZero(at: Int)
  case tooLarge(at: Int)
  case unknownField(String, at: Int)
  case unknownOption(String, field: String, at: Int)
}
