/// The stylesheets of the two rooms, put together from their parts.
package enum Stylesheet {
  package static let portal = minified([tokens, base, components, forms, drawings, portalRoom, citizens, print, slips])
  package static let desk = minified([
    tokens, base, components, forms, drawings, deskRoom, deskWork, print, calendar, slips,
  ])

  /// Without comments and without the space that only people need.
  static func minified(_ parts: [String]) -> String {
    var result: [UInt8] = []
    var rest = Array(parts.joined().utf8)[...]
    var quote: UInt8?
    while let byte = rest.popFirst() {
      if let open = quote {
        result.append(byte)
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") {
        quote = byte
        result.append(byte)
      } else if byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
        while let next = rest.popFirst(), next != UInt8(ascii: "*") || rest.first != UInt8(ascii: "/") {}
        rest = rest.dropFirst()
      } else if byte == 0x20 || byte == 0x0A {
        while rest.first == 0x20 || rest.first == 0x0A { rest.removeFirst() }
        if let last = result.last, let next = rest.first, last != UInt8(ascii: ":"), !tight.contains(last),
          !tight.contains(next)
        {
          result.append(0x20)
        }
      } else {
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // Not ":" and "(": a space before them means something.
  private static let tight = Set("{};,>".utf8)
}
