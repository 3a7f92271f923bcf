import Foundation
package import HTTPTypes
package import Hummingbird
import Identity
import Language
import Markup
import NIOCore

extension WebRequest {
  /// The page in its layout, compressed where the browser takes it, with the tokens of its forms.
  package func page(_ page: any Page, status: HTTPResponse.Status = .ok) -> Response {
    var rest = Layout.rest(of: page, in: site.frame(for: actor)).bytes
    let opening = site.house.opening(of: page.area.room)
    var headers = opening.headers
    fillTokens(in: &rest, &headers)
    headers[.contentType] = "text/html; charset=utf-8"
    headers[.vary] = "Accept-Encoding, Cookie"
    // What a signed-in person saw must not stay behind on the machine.
    headers[.cacheControl] = actor == .visitor ? "private, no-cache" : "no-store"
    if acceptsGzip, let compressed = site.compressor.gzip(rest, after: opening.compressed) {
      headers[.contentEncoding] = "gzip"
      return Response(status: status, headers: headers, body: .init(byteBuffer: compressed))
    }
    var buffer = ByteBufferAllocator().buffer(capacity: opening.html.bytes.count + rest.count)
    buffer.writeBytes(opening.html.bytes)
    buffer.writeBytes(rest)
    return Response(status: status, headers: headers, body: .init(byteBuffer: buffer))
  }

  /// Text of any type that is not a page: JSON, CSV, a calendar entry.
  package func text(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = type
    headers[.vary] = "Accept-Encoding"
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    if bytes.count >= 1_024, acceptsGzip, let compressed = site.compressor.gzip(bytes) {
      headers[.contentEncoding] = "gzip"
      return Response(status: status, headers: headers, body: .init(byteBuffer: compressed))
    }
    return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  package func json(_ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) throws
    -> Response
  {
    text(try JSONText.bytes(value), type: "application/json; charset=utf-8", status: status, headers: headers)
  }

  var acceptsGzip: Bool {
    guard let header = head.headers[.acceptEncoding] else { return false }
    return header.split(separator: ",").contains { coding in
      let parts = coding.split(separator: ";")
      let isGzip = parts.first.map { $0.trimmed == "gzip" || $0.trimmed == "*" } ?? false
      return isGzip && !parts.dropFirst().contains { $0.filter { $0 != " " } == "q=0" }
    }
  }

  /// Puts the token into each form. A visitor without a secret gets one with the page.
  private func fillTokens(in bytes: inout [UInt8], _ headers: inout HTTPFields) {
    var places = bytes.places(of: CSRFMarker.bytes, by: UInt8(ascii: "_"))
    guard !places.isEmpty else { return }
    let holder = holder ?? site.tokens.newVisitor()
    if self.holder == nil {
      headers.append(.init(name: .setCookie, value: site.tokens.cookie(site.tokens.visitorCookie, holder)))
    }
    let token = Array(site.tokens.token(for: holder).utf8)
    while let place = places.popLast() {
      bytes.insert(contentsOf: token, at: place + CSRFMarker.bytes.count - CSRFMarker.tail)
    }
  }
}

extension [UInt8] {
  /// Where the other bytes begin in these. Every page is searched from end to end: the system's own search for one byte,
  /// which the other ones hold and a page seldom has, takes a tenth of the time of a loop.
  func places(of other: [UInt8], by rare: UInt8) -> [Int] {
    guard let offset = other.firstIndex(of: rare) else { return [] }
    var places: [Int] = []
    withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var from = offset
      while from < bytes.count, let found = memchr(start + from, Int32(rare), bytes.count - from) {
        let place = start.distance(to: UnsafeRawPointer(found)) - offset
        if bytes[place...].starts(with: other) {
          places.append(place)
          from = place + other.count + offset
        } else {
          from = place + offset + 1
        }
      }
    }
    return places
  }
}
