extension SQL {
  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var bindings: [Binding] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 2)
      bindings.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    package mutating func appendInterpolation(_ fragment: SQL) {
      text += fragment.text
      bindings += fragment.bindings
    }

    package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value) {
      bind(value)
    }

    package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
      bind(value)
    }

    package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value)
    where Value.RawValue: SQLConvertible {
      bind(value.rawValue)
    }

    package mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?)
    where Value.RawValue: SQLConvertible {
      bind(value?.rawValue)
    }

    // A value that is both (an ID) would be ambiguous without these two.
    package mutating func appendInterpolation<Value: SQLConvertible & RawRepresentable>(_ value: Value)
    where Value.RawValue: SQLConvertible {
      bind(value)
    }

    package mutating func appendInterpolation<Value: SQLConvertible & RawRepresentable>(_ value: Value?)
    where Value.RawValue: SQLConvertible {
      bind(value)
    }

    /// `IN \(list: codes)` → `IN (?, ?)`; an empty list matches nothing: `IN (NULL)`.
    package mutating func appendInterpolation<Values: Sequence>(list values: Values)
    where Values.Element: SQLConvertible {
      append(list: values) { $0.bind($1) }
    }

    package mutating func appendInterpolation<Values: Sequence>(list values: Values)
    where Values.Element: RawRepresentable, Values.Element.RawValue: SQLConvertible {
      append(list: values) { $0.bind($1.rawValue) }
    }

    package mutating func appendInterpolation<Values: Sequence>(list values: Values)
    where Values.Element: SQLConvertible & RawRepresentable, Values.Element.RawValue: SQLConvertible {
      append(list: values) { $0.bind($1) }
    }

    private mutating func append<Values: Sequence>(list values: Values, _ bind: (inout Self, Values.Element) -> Void) {
      var isEmpty = true
      for value in values {
        text += isEmpty ? "(" : ", "
        bind(&self, value)
        isEmpty = false
      }
      text += isEmpty ? "(NULL)" : ")"
    }

    private mutating func bind<Value: SQLConvertible>(_ value: Value) {
      text += "?"
      bindings.append(Binding(value: value.sqlValue, type: Value.sqlType))
    }
  }
}
