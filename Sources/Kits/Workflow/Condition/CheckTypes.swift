extension Condition {
  /// That it is a condition and fits the fields there are: with data of these types it never fails but for a division
  /// by zero or a result too large.
  package func check(against fields: [String: FieldType]) throws(ConditionError) {
    let kind = try root.kind(in: fields)
    guard kind == .truth || kind == .nothing else { throw .wrongKind(kind, expected: .truth, at: root.at) }
  }
}

extension Condition.Node {
  fileprivate func kind(in fields: [String: FieldType]) throws(ConditionError) -> Value.Kind {
    switch form {
    case .literal(let value): return value.kind
    case .field(let name):
      guard let type = fields[name] else { throw .unknownField(name, at: at) }
      return type.content.kind
    case .not(let part):
      try part.expect(.truth, in: fields)
      return .truth
    case .both(let left, let right), .either(let left, let right):
      try left.expect(.truth, in: fields)
      try right.expect(.truth, in: fields)
      return .truth
    case .compare(let comparison, let left, let right):
      try compare(comparison.isOrdering, left, right, in: fields)
      return .truth
    case .isIn(let item, let list):
      for other in list { try compare(false, item, other, in: fields) }
      return .truth
    case .negative(let part):
      try part.expect(.number, in: fields)
      return .number
    case .arithmetic(let operation, let left, let right):
      return try result(operation, left, right, in: fields)
    }
  }

  private func expect(_ expected: Value.Kind, in fields: [String: FieldType]) throws(ConditionError) {
    let found = try kind(in: fields)
    guard found == expected || found == .nothing else { throw .wrongKind(found, expected: expected, at: at) }
  }

  private func compare(
    _ isOrdering: Bool, _ left: Condition.Node, _ right: Condition.Node, in fields: [String: FieldType]
  ) throws(ConditionError) {
    let kinds = (try left.kind(in: fields), try right.kind(in: fields))
    try left.checkOption(against: right, in: fields)
    try right.checkOption(against: left, in: fields)
    if kinds.0 == .nothing || kinds.1 == .nothing { return }
    guard kinds.0 == kinds.1, !isOrdering || kinds.0 == .number || kinds.0 == .date else {
      throw .notComparable(kinds.0, kinds.1, at: right.at)
    }
  }

  /// A text that the field's list does not have is a slip of the pen.
  private func checkOption(against other: Condition.Node, in fields: [String: FieldType]) throws(ConditionError) {
    guard case .literal(.text(let text)) = form, case .field(let name) = other.form,
      case .option(let options) = fields[name]?.content, !options.contains(text)
    else { return }
    throw .unknownOption(text, field: name, at: at)
  }

  private func result(
    _ operation: Condition.Arithmetic, _ left: Condition.Node, _ right: Condition.Node,
    in fields: [String: FieldType]
  ) throws(ConditionError) -> Value.Kind {
    let kinds = (try left.kind(in: fields), try right.kind(in: fields))
    switch kinds {
    case (.date, .date) where operation == .minus: return .number
    case (.date, .number) where operation == .plus || operation == .minus,
      (.date, .nothing) where operation == .plus || operation == .minus:
      return .date
    default:
      try left.expect(.number, in: fields)
      try right.expect(.number, in: fields)
      return .number
    }
  }
}
