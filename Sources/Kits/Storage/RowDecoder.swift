/// Decodes a row into a `Decodable` struct: one column a property. One decoder serves all rows of a query.
final class RowDecoder: Decoder {
  let plan: RowPlan
  let column: ColumnDecoder
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ row: any Row, plan: RowPlan) {
    self.plan = plan
    column = ColumnDecoder(row)
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    plan.restart()
    return try Value(from: self)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowContainer<Key>(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw DecodingError.typeMismatch(
      [Any].self, .init(codingPath: [], debugDescription: "A row is decoded by column names, not as a list."))
  }

  // A row decoded as a plain value is its first column.
  func singleValueContainer() -> any SingleValueDecodingContainer {
    column.index = 0
    return column
  }
}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: RowDecoder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { decoder.column.row.shape.columns.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { decoder.plan.column(for: key) != nil }

  /// A property without its column is a fault in the statement, also where the property is optional.
  private func column(_ key: Key) throws -> ColumnDecoder {
    guard let index = decoder.plan.column(for: key) else {
      let columns = decoder.column.row.shape.columns.joined(separator: ", ")
      throw DecodingError.keyNotFound(
        key, .init(codingPath: [key], debugDescription: "No column \(columnName(key.stringValue)) among: \(columns)"))
    }
    decoder.column.index = index
    return decoder.column
  }

  func decodeNil(forKey key: Key) throws -> Bool { try column(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try column(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try column(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try column(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try column(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try column(key).decode(type) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try column(key).decode(type) }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try column(key).decodeOptional(type) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try column(key).decodeOptional(type) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try column(key).decodeOptional(type) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try column(key).decodeOptional(type) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try column(key).decodeOptional(type) }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try column(key).decodeOptional(type)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  { try column(key).container(keyedBy: type) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try column(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { decoder }
  func superDecoder(forKey key: Key) throws -> any Decoder { try column(key) }
}
