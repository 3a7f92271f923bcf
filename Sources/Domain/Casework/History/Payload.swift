import Foundation

/// The JSON text of a happening: keys sorted, so that the same happening is always the same text.
enum Payload {
  static func text(_ happening: Happening) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(happening), as: UTF8.self)
  }

  static func happening(_ text: String) throws -> Happening {
    try JSONDecoder().decode(Happening.self, from: Data(text.utf8))
  }
}
