/// The SHA-256 of a content. It always has 32 bytes, so no path made of it can leave the store.
package struct BlobHash: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: [UInt8]

  package init?(rawValue: [UInt8]) {
    guard rawValue.count == 32 else { return nil }
    self.rawValue = rawValue
  }

  /// 64 hexadecimal digits, large or small.
  package init?(hex: String) {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
    guard hex.utf8.count == 64, digits.count == 64 else { return nil }
    rawValue = (0..<32).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] }
  }

  package init(from decoder: any Decoder) throws {
    let bytes = try decoder.singleValueContainer().decode([UInt8].self)
    guard let hash = BlobHash(rawValue: bytes) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "Not a SHA-256."))
    }
    self = hash
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: rawValue.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package var description: String { hex }
}
