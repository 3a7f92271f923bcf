package import Markup

/// An address of this site. Given ":name" where a code belongs, the same function makes the pattern of its route.
package struct Path: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// For addresses known at compile time.
  package init(_ text: StaticString) { description = text.description }

  /// An address a browser sent (a return address); nil unless it is a page of this site.
  package init?(local text: String) {
    guard SafeAddress.isLocal(text), text.utf8.count <= 2_000 else { return nil }
    description = text
  }

  private init(joined text: String) { description = text }

  /// One more segment, percent-encoded; ":name" stays as it is.
  package func appending(_ segment: String) -> Path {
    Path(joined: description + (description.utf8.last == UInt8(ascii: "/") ? "" : "/") + segment.percentEncoded)
  }

  /// One more parameter of the query; nil adds nothing.
  package func query(_ name: StaticString, _ value: String?) -> Path {
    guard let value else { return self }
    let mark = description.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return Path(joined: description + mark + name.description + "=" + value.percentEncoded)
  }

  package func fragment(_ id: String) -> Path { Path(joined: description + "#" + id.percentEncoded) }
}

extension HTML.StringInterpolation {
  package mutating func appendInterpolation(url path: Path) { appendInterpolation(url: path.description) }
}

extension String {
  var percentEncoded: String {
    // Codes and numbers, as nearly all segments are.
    if utf8.allSatisfy(\.standsInPath) { return self }
    var encoded = ""
    for byte in utf8 {
      if byte.standsInPath {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}

extension UInt8 {
  fileprivate var standsInPath: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
