/// `&amp;`, `&#39;` and the few names our pages use.
enum CharacterReference {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}", "thinsp": "\u{2009}", "shy": "\u{AD}",
    "middot": "·", "hellip": "…", "ndash": "–", "mdash": "—", "rarr": "→", "larr": "←", "times": "×",
  ]

  /// The text meant, and each `&` that begins no known reference.
  static func decode(_ raw: String) -> (text: String, unknown: [String]) {
    guard raw.utf8.contains(UInt8(ascii: "&")) else { return (raw, []) }
    var text = ""
    var unknown: [String] = []
    var rest = Substring(raw)
    while let ampersand = rest.unicodeScalars.firstIndex(of: "&") {
      text += rest[..<ampersand]
      rest = rest[ampersand...]
      guard let end = rest.unicodeScalars.firstIndex(of: ";"),
        let meant = meaning(of: rest.unicodeScalars[rest.unicodeScalars.index(after: ampersand)..<end])
      else {
        unknown.append(String(rest.prefix(12)))
        text.unicodeScalars.append("&")
        rest = Substring(rest.unicodeScalars.dropFirst())
        continue
      }
      text += meant
      rest = rest[rest.unicodeScalars.index(after: end)...]
    }
    return (text + rest, unknown)
  }

  private static func meaning(of name: Substring.UnicodeScalarView) -> String? {
    let name = String(name)
    if let known = named[name] { return known }
    guard name.hasPrefix("#"), let number = number(name.dropFirst()), number > 0 else { return nil }
    return Unicode.Scalar(number).map(String.init)
  }

  private static func number(_ digits: Substring) -> UInt32? {
    digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  }
}
