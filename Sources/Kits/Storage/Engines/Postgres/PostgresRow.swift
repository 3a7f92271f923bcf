import CPostgres

/// The columns of a statement's answers, and what each holds.
struct PostgresShape {
  enum Kind {
    case integer, real, numeric, bool, bytes, text
  }

  let columns: RowShape
  let kinds: [Kind]

  init(_ result: OpaquePointer?) {
    let count = PQnfields(result)
    columns = RowShape(columns: (0..<count).map { String(cString: PQfname(result, $0)) })
    kinds = (0..<count).map { column in
      switch PQftype(result, column) {
      case 20, 21, 23, 26: .integer  // int8, int2, int4, oid
      case 700, 701: .real
      case 1700: .numeric  // sum(bigint)
      case 16: .bool
      case 17: .bytes
      default: .text
      }
    }
  }
}

/// The current row of a result, in text format.
final class PostgresRow: Row {
  let shape: RowShape
  var index: CInt = 0
  private let result: OpaquePointer?
  private let kinds: [PostgresShape.Kind]

  init(_ result: OpaquePointer?, _ shape: PostgresShape) {
    self.result = result
    (self.shape, kinds) = (shape.columns, shape.kinds)
  }

  func isNull(_ column: Int) -> Bool {
    PQgetisnull(result, index, CInt(column)) == 1
  }

  func integer(_ column: Int) -> Int64? {
    switch kinds[column] {
    case .integer, .numeric: buffer(column).flatMap(PostgresRow.integer)
    default: nil
    }
  }

  /// Without a String in between: most columns are numbers.
  private static func integer(_ digits: UnsafeBufferPointer<UInt8>) -> Int64? {
    let isNegative = digits.first == UInt8(ascii: "-")
    var number: Int64 = 0
    for digit in digits.dropFirst(isNegative ? 1 : 0) {
      let value = Int64(digit) - 48
      guard (0...9).contains(value) else { return nil }
      // Below zero there is one more.
      let (tens, isTooBig) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooMuch) = tens.subtractingReportingOverflow(value)
      if isTooBig || isTooMuch { return nil }
      number = sum
    }
    if isNegative { return number }
    return number == .min ? nil : -number
  }

  func real(_ column: Int) -> Double? {
    switch kinds[column] {
    case .integer, .real, .numeric: content(column).flatMap { Double($0) }
    default: nil
    }
  }

  func bool(_ column: Int) -> Bool? {
    switch (kinds[column], content(column)) {
    case (.bool, "t"), (.integer, "1"): true
    case (.bool, "f"), (.integer, "0"): false
    default: nil
    }
  }

  func text(_ column: Int) -> String? {
    kinds[column] == .text ? content(column) : nil
  }

  /// `\x0aff…`
  func bytes(_ column: Int) -> [UInt8]? {
    guard kinds[column] == .bytes, let hex = buffer(column), hex.count >= 2 else { return nil }
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
