import Foundation
import Hummingbird
import NIOCore
import WebShared

extension WebRequest {
  /// The JSON body, at most 1 MB.
  /// - Throws: `APIRefusal` naming the field that is missing or of the wrong kind.
  func body<Body: Decodable>(as type: Body.Type) async throws -> Body {
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
}
