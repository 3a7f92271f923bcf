import CPostgres

/// The current row of a result, in text format.
final class PostgresRow: Row {
  let shape: RowShape
  var index: CInt = 0
  private let result: OpaquePointer?
  private let types: [Kind]

  private enum Kind {
    case integer, real, numeric, bool, bytes, text
  }

  init(_ result: OpaquePointer?, _ shape: RowShape) {
    self.result = result
    self.shape = shape
    types = shape.columns.indices.map { column in
      switch PQftype(result, CInt(column)) {
      case 20, 21, 23, 26: .integer  // int8, int2, int4, oid
      case 700, 701: .real
      case 1700: .numeric  // sum(bigint)
      case 16: .bool
      case 17: .bytes
      default: .text
      }
    }
  }

  func isNull(_ column: Int) -> Bool {
    PQgetisnull(result, index, CInt(column)) == 1
  }

  func integer(_ column: Int) -> Int64? {
    switch types[column] {
    case .integer, .numeric: content(column).flatMap { Int64($0) }
    default: nil
    }
  }

  func real(_ column: Int) -> Double? {
    switch types[column] {
    case .integer, .real, .numeric: content(column).flatMap { Double($0) }
    default: nil
    }
  }

  func bool(_ column: Int) -> Bool? {
    switch (types[column], content(column)) {
    case (.bool, "t"), (.integer, "1"): true
    case (.bool, "f"), (.integer, "0"): false
    default: nil
    }
  }

  func text(_ column: Int) -> String? {
    types[column] == .text ? content(column) : nil
  }

  /// `\x0aff…`
  func bytes(_ column: Int) -> [UInt8]? {
    guard types[column] == .bytes, let hex = buffer(column), hex.count >= 2 else { return nil }
    return [UInt8](unsafeUninitializedCapacity: (hex.count - 2) / 2) { bytes, count in
      count = (hex.count - 2) / 2
      for place in 0..<count {
        bytes[place] = nibble(hex[2 * place + 2]) << 4 | nibble(hex[2 * place + 3])
      }
    }
  }

  private func nibble(_ digit: UInt8) -> UInt8 {
    digit < 0x3a ? digit &- 0x30 : (digit | 0x20) &- 0x57
  }

  private func content(_ column: Int) -> String? {
    buffer(column).map { String(decoding: $0, as: UTF8.self) }
  }

  private func buffer(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    guard !isNull(column), let start = PQgetvalue(result, index, CInt(column)) else { return nil }
    let count = Int(PQgetlength(result, index, CInt(column)))
    return UnsafeRawBufferPointer(start: start, count: count).assumingMemoryBound(to: UInt8.self)
  }
}
