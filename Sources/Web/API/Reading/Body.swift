import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import WebShared

extension WebRequest {
  /// The JSON body, at most 1 MB. A program that does not say what it sends is taken to send JSON.
  /// - Throws: `APIRefusal` naming the field that is missing or of the wrong kind.
  func body<Body: Decodable>(as type: Body.Type) async throws -> Body {
    if let type = head.headers[.contentType], !Self.isJSON(type) { throw PageError.unsupportedType }
    let buffer: ByteBuffer
    do {
      buffer = try await head.body.collect(upTo: 1 << 20)
    } catch is NIOTooManyBytesError {
      throw PageError.tooLarge
    }
    do {
      return try JSONDecoder().decode(Body.self, from: Data(buffer.readableBytesView))
    } catch let error as DecodingError {
      throw APIRefusal(error)
    }
  }

  /// "application/json; charset=utf-8", "application/vnd.angiang+json".
  private static func isJSON(_ type: String) -> Bool {
    let name = type.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
    return name.isEmpty || name == "application/json" || (name.hasPrefix("application/") && name.hasSuffix("+json"))
  }
}
