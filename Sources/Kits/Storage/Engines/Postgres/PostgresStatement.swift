import CPostgres

/// A statement prepared on the server. The same text with other parameter types is another statement.
final class PostgresStatement {
  struct Key: Hashable {
    var text: String
    var types: [Oid]
  }

  let name: String
  /// With `$1`, `$2`, …, as the server wants it.
  let text: String
  var isPrepared = false
  private var known: PostgresShape?

  init(name: String, text: String) {
    (self.name, self.text) = (name, text)
  }

  func shape(of result: OpaquePointer?) -> PostgresShape {
    if let known { return known }
    let shape = PostgresShape(result)
    known = shape
    return shape
  }
}

/// Writes each `?` as `$1`, `$2`, …; those inside quotes and comments stay.
func numberedPlaceholders(_ text: String, count: Int) throws -> String {
  let source = Array(text.utf8)
  var target: [UInt8] = []
  target.reserveCapacity(source.count + count * 2)
  var number = 0
  var index = 0

  func copy(until end: [UInt8]) {
    repeat {
      target.append(source[index])
      index += 1
    } while index < source.count && !source[index...].starts(with: end)
    for _ in end where index < source.count {
      target.append(source[index])
      index += 1
    }
  }

  while index < source.count {
    switch source[index] {
    case UInt8(ascii: "'"): copy(until: [UInt8(ascii: "'")])
    case UInt8(ascii: "\""): copy(until: [UInt8(ascii: "\"")])
    case UInt8(ascii: "-") where source[index...].starts(with: "--".utf8): copy(until: [UInt8(ascii: "\n")])
    case UInt8(ascii: "/") where source[index...].starts(with: "/*".utf8): copy(until: Array("*/".utf8))
    case UInt8(ascii: "?"):
      number += 1
      target += "$\(number)".utf8
      index += 1
    case let byte:
      target.append(byte)
      index += 1
    }
  }
  guard number == count else {
    throw StorageError.other(code: "bindings", message: "A ? stands in the SQL text itself.")
  }
  return String(decoding: target, as: UTF8.self)
}
