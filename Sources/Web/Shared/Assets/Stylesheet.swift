/// A piece of style: `static let slips: Stylesheet = """…"""`. The frame has its own; what a feature adds comes after
/// them, in the order of the list.
package struct Stylesheet: Sendable, ExpressibleByStringLiteral {
  /// Without comments and without the space that only people need.
  let text: String
  private var room: Room?

  package init(stringLiteral text: String) { self.text = Self.minified(text) }

  /// For the pages of one room; without it a style is for every room.
  package func only(in room: Room) -> Stylesheet {
    var style = self
    style.room = room
    return style
  }

  func suits(_ room: Room) -> Bool { self.room == nil || self.room == room }

  /// What every site has: tokens, elements, components, and the look of the two rooms.
  static let frame: [Stylesheet] = [
    tokens, base, components, forms, drawings, portalRoom.only(in: .portal), deskRoom.only(in: .desk), print,
  ]

  private static func minified(_ text: String) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
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
