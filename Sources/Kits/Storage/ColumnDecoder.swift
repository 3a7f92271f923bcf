/// Decodes one column of the current row: plain values, enums by their raw value, `ID`, `JSON`, `Optional`.
final class ColumnDecoder: Decoder, SingleValueDecodingContainer {
  let row: any Row
  var index = 0
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var codingPath: [any CodingKey] { [ColumnKey(stringValue: row.shape.columns[index])] }

  init(_ row: any Row) {
    self.row = row
  }

  func decodeNil() -> Bool { row.isNull(index) }

  func decode(_ type: Bool.Type) throws -> Bool { try found(row.bool(index)) }
  func decode(_ type: String.Type) throws -> String { try found(row.text(index)) }
  func decode(_ type: Double.Type) throws -> Double { try found(row.real(index)) }
  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int64.Type) throws -> Int64 { try found(row.integer(index)) }
  func decode(_ type: Int.Type) throws -> Int { try whole() }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
  func decode(_ type: UInt.Type) throws -> UInt { try whole() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if type == bytes { return try found(row.bytes(index) as? Value) }
    return try Value(from: self)
  }

  func decodeOptional<Value: Decodable>(_ type: Value.Type) throws -> Value? {
    row.isNull(index) ? nil : try decode(type)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw DecodingError.typeMismatch(type, context("A column holds one value; wrap a struct in JSON."))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw DecodingError.typeMismatch([Any].self, context("A column holds one value; wrap a list in JSON."))
  }

  private func whole<Value: FixedWidthInteger>() throws -> Value {
    try found(try Value(exactly: decode(Int64.self)))
  }

  private func found<Value>(_ value: Value?) throws -> Value {
    if let value { return value }
    if row.isNull(index) { throw DecodingError.valueNotFound(Value.self, context("The column is NULL.")) }
    throw DecodingError.typeMismatch(Value.self, context("The column holds another type."))
  }

  private func context(_ text: String) -> DecodingError.Context {
    .init(codingPath: codingPath, debugDescription: text)
  }
}

/// Kept, since naming a generic type asks the runtime for it each time, and this is asked for every cell.
private let bytes: any Any.Type = [UInt8].self

private struct ColumnKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
