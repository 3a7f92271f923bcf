/// Reads an expression: or < and < not < comparison < sum < product < sign.
struct ConditionParser {
  private var tokens: ArraySlice<ConditionToken>
  private var depth = 0

  static func parse(_ text: String) throws(ConditionError) -> Condition.Node {
    let tokens = try ConditionTokenizer.tokens(of: text)
    guard !tokens.isEmpty else { throw .empty }
    var parser = ConditionParser(tokens: tokens[...])
    let root = try parser.either()
    if let rest = parser.tokens.first { throw .unexpected(rest.text, at: rest.at) }
    return root
  }

  private init(tokens: ArraySlice<ConditionToken>) {
    self.tokens = tokens
  }

  private mutating func either() throws(ConditionError) -> Condition.Node {
    depth += 1
    defer { depth -= 1 }
    if depth > Condition.deepest { throw .tooDeep(at: tokens.first?.at ?? 1) }
    var left = try both()
    while let token = taking(.word(.or)) { left = .init(form: .either(left, try both()), at: token.at) }
    return left
  }

  private mutating func both() throws(ConditionError) -> Condition.Node {
    var left = try negation()
    while let token = taking(.word(.and)) { left = .init(form: .both(left, try negation()), at: token.at) }
    return left
  }

  private mutating func negation() throws(ConditionError) -> Condition.Node {
    guard let token = taking(.word(.not)) else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    if depth > Condition.deepest { throw .tooDeep(at: token.at) }
    return .init(form: .not(try negation()), at: token.at)
  }

  private mutating func comparison() throws(ConditionError) -> Condition.Node {
    let left = try sum()
    if let token = taking(.word(.isIn)) { return .init(form: .isIn(left, try list()), at: token.at) }
    // "không trong": the word before belongs to the list, not to the item.
    if tokens.first?.kind == .word(.not), tokens.dropFirst().first?.kind == .word(.isIn) {
      let token = tokens.removeFirst()
      tokens.removeFirst()
      return .init(form: .not(.init(form: .isIn(left, try list()), at: token.at)), at: token.at)
    }
    guard case .sign(let sign) = tokens.first?.kind,
      let comparison = Condition.Comparison(rawValue: sign == "=" ? "==" : sign), let token = tokens.popFirst()
    else { return left }
    return .init(form: .compare(comparison, left, try sum()), at: token.at)
  }

  private mutating func list() throws(ConditionError) -> [Condition.Node] {
    guard let token = tokens.first else { throw .unexpectedEnd }
    let closing: String
    switch token.kind {
    case .sign("["): closing = "]"
    case .sign("("): closing = ")"
    default: throw .unexpected(token.text, at: token.at)
    }
    tokens.removeFirst()
    var items = [try sum()]
    while taking(.sign(",")) != nil { items.append(try sum()) }
    guard taking(.sign(closing)) != nil else { throw .unclosedBracket(at: token.at) }
    return items
  }

  private mutating func sum() throws(ConditionError) -> Condition.Node {
    var left = try product()
    while let (operation, at) = takingArithmetic(.plus, .minus) {
      left = .init(form: .arithmetic(operation, left, try product()), at: at)
    }
    return left
  }

  private mutating func product() throws(ConditionError) -> Condition.Node {
    var left = try signed()
    while let (operation, at) = takingArithmetic(.times, .over) {
      left = .init(form: .arithmetic(operation, left, try signed()), at: at)
    }
    return left
  }

  private mutating func signed() throws(ConditionError) -> Condition.Node {
    guard let token = taking(.sign("-")) else { return try operand() }
    return .init(form: .negative(try operand()), at: token.at)
  }

  private mutating func operand() throws(ConditionError) -> Condition.Node {
    guard let token = tokens.popFirst() else { throw .unexpectedEnd }
    switch token.kind {
    case .literal(let value): return .init(form: .literal(value), at: token.at)
    case .field(let name): return .init(form: .field(name), at: token.at)
    case .sign("("):
      let inside = try either()
      guard taking(.sign(")")) != nil else {
        if let next = tokens.first { throw .unexpected(next.text, at: next.at) }
        throw .unclosedBracket(at: token.at)
      }
      return inside
    default: throw .unexpected(token.text, at: token.at)
    }
  }

  private mutating func taking(_ kind: ConditionToken.Kind) -> ConditionToken? {
    tokens.first?.kind == kind ? tokens.popFirst() : nil
  }

  private mutating func takingArithmetic(_ operations: Condition.Arithmetic...) -> (Condition.Arithmetic, Int)? {
    guard case .sign(let sign) = tokens.first?.kind, let operation = Condition.Arithmetic(rawValue: sign),
      operations.contains(operation), let token = tokens.popFirst()
    else { return nil }
    return (operation, token.at)
  }
}
