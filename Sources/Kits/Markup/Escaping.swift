extension [UInt8] {
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  mutating func appendEscaped(_ text: Substring) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Copies runs of harmless bytes and puts character references for the others.
  private mutating func appendEscaped(_ source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in source.indices where isSpecial(source[index]) {
      append(contentsOf: source[start..<index])
      append(reference(for: source[index]))
      start = index + 1
    }
    append(contentsOf: source[start...])
  }

  /// - Parameter width: fewer digits get zeros before them.
  mutating func appendDecimal(_ number: Int, width: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var (unit, digits) = (1 as UInt, 1)
    while number.magnitude / unit >= 10 { (unit, digits) = (unit * 10, digits + 1) }
    for _ in digits..<Swift.max(digits, width) { append(UInt8(ascii: "0")) }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / unit % 10))
      unit /= 10
    }
  }
}

/// What must not stand as itself in text or between double quotes. Nearly every byte is a letter or a blank: it passes
/// with a comparison and a look at one bit.
@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
  byte < 0x40 ? special & (1 << UInt64(byte)) != 0 : byte == 0x7F
}

/// One bit for each of the bytes below 0x40: the controls but tab and line end, and `"` `&` `'` `<` `>`.
private let special: UInt64 =
  0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A) | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

/// A parser turns CR into LF, so CR is written out; the control characters that HTML cannot carry become U+FFFD.
private func reference(for byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\""): return "&quot;"
  case UInt8(ascii: "'"): return "&#39;"
  case 0x0D: return "&#13;"
  default: return "\u{FFFD}"
  }
}
