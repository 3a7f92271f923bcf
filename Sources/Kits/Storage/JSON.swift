import Foundation

/// A column that holds JSON text. Keys are sorted, so the same value is always the same text.
package struct JSON<Value: Codable & Sendable>: Codable, Sendable, SQLConvertible {
  package var value: Value

  package init(_ value: Value) {
    self.value = value
  }

  package init(from decoder: any Decoder) throws {
    guard let column = decoder as? ColumnDecoder else {
      value = try Value(from: decoder)
      return
    }
    let text = try column.decode(String.self)
    do {
      value = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    } catch let DecodingError.dataCorrupted(context) where context.codingPath.isEmpty {
      throw DecodingError.dataCorrupted(
        .init(codingPath: column.codingPath, debugDescription: context.debugDescription))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try value.encode(to: encoder)
  }

  // Left open for PostgreSQL, so that the column may be TEXT or JSONB.
  package static var sqlType: SQLType { .unspecified }

  /// A value JSON cannot express (a Double that is not a number) becomes a text no JSON column accepts, and reading
  /// it back fails: encoding a value of the Domain does not fail otherwise.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  package var sqlValue: SQLValue { .text(text) }
}

extension JSON: Equatable where Value: Equatable {}
extension JSON: Hashable where Value: Hashable {}
