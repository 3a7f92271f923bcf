import Hummingbird
import NIOCore

/// Pulls the parts of a form out of a request's body, one chunk in memory at a time.
/// Unchecked: the request's one task holds it, and nobody else.
package final class MultipartReader: @unchecked Sendable {
  private var parser: MultipartParser
  private var body: RequestBody.AsyncIterator
  private var fieldBytes = 0

  init(boundary: String, body: RequestBody) {
    parser = MultipartParser(boundary: boundary)
    self.body = body.makeAsyncIterator()
  }

  /// The next part; nil at the end of the form.
  func nextPart() async throws -> MultipartPart? {
    while let event = try await nextEvent() {
      if case .part(let part) = event { return part }
      if event == .end { return nil }
    }
    throw MultipartError.malformed
  }

  /// More of the part; nil at its end.
  func nextChunk() async throws -> [UInt8]? {
    guard let event = try await nextEvent() else { throw MultipartError.malformed }
    switch event {
    case .data(let bytes): return bytes
    case .partEnd: return nil
    case .part, .end: throw MultipartError.malformed
    }
  }

  /// The whole part as text.
  func text() async throws -> String {
    var bytes: [UInt8] = []
    while let chunk = try await nextChunk() {
      fieldBytes += chunk.count
      guard fieldBytes <= FormLimits.fieldBytes else { throw MultipartError.fieldTooLarge }
      bytes += chunk
    }
    guard let text = FormText.of(bytes) else { throw MultipartError.malformed }
    return text
  }

  private func nextEvent() async throws -> MultipartParser.Event? {
    while true {
      if let event = try parser.next() { return event }
      guard let bytes = try await body.next() else { return nil }
      parser.feed(bytes.readableBytesView)
    }
  }
}
