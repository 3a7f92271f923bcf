import Foundation

/// JSON text as it is stored and hashed: keys sorted, so that the same value is always the same text.
enum Payload {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func happening(_ text: String) throws -> Happening {
    try JSONDecoder().decode(Happening.self, from: Data(text.utf8))
  }
}
