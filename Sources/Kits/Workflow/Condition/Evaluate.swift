extension Condition {
  /// What the expression comes to. A field nobody filled in is `trống`: it equals only `trống`, every other comparison
  /// with it is false, and arithmetic with it is `trống` again, so that missing data never stops a case.
  package func value(in data: [String: Value]) throws(ConditionError) -> Value {
    try root.value(in: data)
  }

  package func holds(in data: [String: Value]) throws(ConditionError) -> Bool {
    try root.truth(in: data)
  }
}

extension Condition.Node {
  func value(in data: [String: Value]) throws(ConditionError) -> Value {
    switch form {
    case .literal(let value): return value
    case .field(let name): return data[name] ?? .nothing
    case .not(let part): return .truth(!(try part.truth(in: data)))
    case .both(let left, let right):
      let truths = (try left.truth(in: data), try right.truth(in: data))
      return .truth(truths.0 && truths.1)
    case .either(let left, let right):
      let truths = (try left.truth(in: data), try right.truth(in: data))
      return .truth(truths.0 || truths.1)
    case .compare(let comparison, let left, let right):
      return .truth(try comparison.holds(try left.value(in: data), try right.value(in: data), at: at))
    case .isIn(let item, let list):
      let value = try item.value(in: data)
      var isFound = false
      for other in list where try Condition.Comparison.equal.holds(value, try other.value(in: data), at: other.at) {
        isFound = true
      }
      return .truth(isFound)
    case .negative(let part):
      return try Condition.Arithmetic.minus.result(.number(.zero), try part.value(in: data), at: at)
    case .arithmetic(let operation, let left, let right):
      return try operation.result(try left.value(in: data), try right.value(in: data), at: at)
    }
  }

  func truth(in data: [String: Value]) throws(ConditionError) -> Bool {
    switch try value(in: data) {
    case .truth(let truth): return truth
    case .nothing: return false
    case let other: throw .wrongKind(other.kind, expected: .truth, at: at)
    }
  }
}

extension Condition.Comparison {
  func holds(_ left: Value, _ right: Value, at: Int) throws(ConditionError) -> Bool {
    if left == .nothing || right == .nothing {
      switch self {
      case .equal: return left == right
      case .unequal: return left != right
      default: return false
      }
    }
    switch (self, left, right) {
    case (.equal, _, _) where left.kind == right.kind: return left == right
    case (.unequal, _, _) where left.kind == right.kind: return left != right
    case (_, .number(let left), .number(let right)): return orders(left, right)
    case (_, .date(let left), .date(let right)): return orders(left, right)
    default: throw .notComparable(left.kind, right.kind, at: at)
    }
  }

  var isOrdering: Bool { self != .equal && self != .unequal }

  private func orders<T: Comparable>(_ left: T, _ right: T) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .unequal: left != right
    }
  }
}

extension Condition.Arithmetic {
  /// Numbers with numbers; a date and a number of days; two dates give the days between them.
  func result(_ left: Value, _ right: Value, at: Int) throws(ConditionError) -> Value {
    switch (left, right) {
    case (.nothing, _), (_, .nothing): return .nothing
    case (.number(let left), .number(let right)):
      if self == .over, right.millionths == 0 { throw .divisionByZero(at: at) }
      guard let number = number(left, right) else { throw .tooLarge(at: at) }
      return .number(number)
    case (.date(let date), .number(let days)) where self == .plus || self == .minus:
      guard days.isWhole, abs(days.whole) < 1_000_000 else { throw .tooLarge(at: at) }
      let shifted = date.dayNumber + (self == .plus ? days.whole : -days.whole)
      guard Self.knownDays.contains(shifted) else { throw .tooLarge(at: at) }
      return .date(CalendarDate(dayNumber: shifted))
    case (.date(let left), .date(let right)) where self == .minus:
      guard let days = Number(left.dayNumber - right.dayNumber) else { throw .tooLarge(at: at) }
      return .number(days)
    case (.number, let other), (let other, _): throw .wrongKind(other.kind, expected: .number, at: at)
    }
  }

  /// From the year 1 to 9999.
  private static let knownDays = -719_162...2_932_896

  private func number(_ left: Number, _ right: Number) -> Number? {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: left / right
    }
  }
}
