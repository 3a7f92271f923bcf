/// A piece of SQL text with its bindings.
///
///     let rows: SQL = "SELECT id, name FROM agency WHERE code = \(code)"
///
/// The text comes from literals of the source alone (`StaticString`): an interpolated value becomes a binding, and
/// there is no way to make SQL out of a `String`.
package struct SQL: ExpressibleByStringInterpolation, Sendable, Hashable {
  package struct Binding: Sendable, Hashable {
    var value: SQLValue
    var type: SQLType
  }

  private(set) var text: String
  private(set) var bindings: [Binding]

  package init(stringLiteral: StaticString) {
    text = stringLiteral.description
    bindings = []
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    bindings = stringInterpolation.bindings
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout SQL, right: SQL) {
    left.text += right.text
    left.bindings += right.bindings
  }
}

extension Sequence<SQL> {
  package func joined(separator: SQL = "") -> SQL {
    var sum: SQL = ""
    for (index, part) in enumerated() {
      if index > 0 { sum += separator }
      sum += part
    }
    return sum
  }
}
