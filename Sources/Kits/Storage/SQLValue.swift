/// A value as both engines store it.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// What a binding is, also when it is NULL: PostgreSQL plans `? IS NULL OR x = ?` only when it knows.
package enum SQLType: Sendable, Hashable {
  case unspecified, integer, real, text, blob
}

/// A Swift value that can be bound to a statement. It can only ever become a binding, never SQL text.
package protocol SQLConvertible {
  static var sqlType: SQLType { get }
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLConvertible {
  package static var sqlType: SQLType { .unspecified }
  package var sqlValue: SQLValue { self }
}

extension Int: SQLConvertible {
  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLConvertible {
  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(self) }
}

extension Int32: SQLConvertible {
  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Bool: SQLConvertible {
  package static var sqlType: SQLType { .integer }
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension Double: SQLConvertible {
  package static var sqlType: SQLType { .real }
  package var sqlValue: SQLValue { .real(self) }
}

extension String: SQLConvertible {
  package static var sqlType: SQLType { .text }
  package var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLConvertible {
  package static var sqlType: SQLType { .blob }
  package var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  package static var sqlType: SQLType { Wrapped.sqlType }
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
