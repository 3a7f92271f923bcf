import CPostgres

/// The bindings of one execution as libpq wants them: numbers and bytes in binary, text as text.
struct PostgresParameters {
  private(set) var types: [Oid] = []
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var lengths: [CInt] = []
  private var formats: [CInt] = []

  init(_ bindings: [SQL.Binding]) throws {
    types.reserveCapacity(bindings.count)
    for binding in bindings { try append(binding) }
  }

  func withPointers<Result>(
    _ body: ([UnsafePointer<CChar>?], [CInt], [CInt]) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        let values = starts.map { start -> UnsafePointer<CChar>? in
          guard start >= 0, let base = buffer.baseAddress else { return nil }
          return base + start
        }
        return body(values, lengths, formats)
      }
    }
  }

  // Integers are int8 even where the server would guess int4: `? + 1` must not overflow.
  private mutating func append(_ binding: SQL.Binding) throws {
    switch binding.value {
    case .null:
      types.append(binding.type.oid)
      append(start: -1, length: 0, format: 0)
    case .integer(let number):
      types.append(SQLType.integer.oid)
      append(binary: UInt64(bitPattern: number))
    case .real(let number):
      types.append(SQLType.real.oid)
      append(binary: number.bitPattern)
    case .text(var text):
      types.append(binding.type.oid)
      let start = bytes.count
      try text.withUTF8 {
        if $0.contains(0) { throw StorageError.nulInText }
        bytes += $0
      }
      bytes.append(0)
      append(start: start, length: CInt(clamping: bytes.count - start - 1), format: 0)
    case .blob(let blob):
      types.append(SQLType.blob.oid)
      let start = bytes.count
      bytes += blob
      // An empty blob at the end of an empty buffer still needs an address: nil is NULL.
      bytes.append(0)
      append(start: start, length: CInt(clamping: blob.count), format: 1)
    }
  }

  private mutating func append(binary pattern: UInt64) {
    let start = bytes.count
    withUnsafeBytes(of: pattern.bigEndian) { bytes += $0 }
    append(start: start, length: 8, format: 1)
  }

  private mutating func append(start: Int, length: CInt, format: CInt) {
    starts.append(start)
    lengths.append(length)
    formats.append(format)
  }
}

extension SQLType {
  fileprivate var oid: Oid {
    switch self {
    case .unspecified: 0
    case .integer: 20  // int8
    case .real: 701  // float8
    case .text: 25
    case .blob: 17  // bytea
    }
  }
}
