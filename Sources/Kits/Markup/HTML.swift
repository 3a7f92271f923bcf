/// A piece of markup, held as the UTF-8 that goes on the wire.
///
/// Written as a literal, it is markup; whatever is interpolated is text and is escaped:
/// ```swift
/// let name = "Nguyễn <Lan>"
/// let greeting: HTML = "<p title=\"\(name)\">\(name)</p>"   // escaped twice, safe twice
/// ```
/// There is no way from a `String` value to markup. Attribute values stand in double quotes; the checker holds that.
package struct HTML: Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }

  /// Text, escaped.
  package init(text: String) {
    bytes = []
    bytes.appendEscaped(text)
  }

  /// A stylesheet to stand inside the page. CSS that would end its element early is left out.
  package init(stylesheet css: String) {
    bytes = Array("<style>".utf8)
    if !css.contains("</") { bytes.append(contentsOf: css.utf8) }
    bytes.append(contentsOf: "</style>".utf8)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package static func + (one: HTML, other: HTML) -> HTML {
    var sum = one
    sum.bytes.append(contentsOf: other.bytes)
    return sum
  }

  package static func += (one: inout HTML, other: HTML) { one.bytes.append(contentsOf: other.bytes) }

  init(bytes: [UInt8]) { self.bytes = bytes }
}

extension HTML: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension Sequence<HTML> {
  package func joined(separator: HTML = HTML()) -> HTML {
    var sum = HTML()
    var isFirst = true
    for piece in self {
      if !isFirst, !separator.isEmpty { sum += separator }
      sum += piece
      isFirst = false
    }
    return sum
  }
}
