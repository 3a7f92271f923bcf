extension [UInt8] {
  mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Copies runs of harmless bytes and puts character references for the others.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        let reference = reference(for: source[index])
        guard let reference else { continue }
        append(contentsOf: source[start..<index])
        append(reference)
        start = index + 1
      }
      append(contentsOf: source[start...])
    }
  }

  mutating func appendDecimal(_ number: some BinaryInteger) {
    guard number != 0 else { return append(UInt8(ascii: "0")) }
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }
}

/// What must not stand as itself in text or between double quotes. A parser turns CR into LF, so CR is written out;
/// the control characters that HTML cannot carry become U+FFFD.
@inline(__always)
private func reference(for byte: UInt8) -> StaticString? {
  // Nearly every byte is a letter: one comparison lets it pass.
  if byte > UInt8(ascii: ">") { return byte == 0x7F ? "\u{FFFD}" : nil }
  switch byte {
  case UInt8(ascii: "&"): return "&amp;"
  case UInt8(ascii: "<"): return "&lt;"
  case UInt8(ascii: ">"): return "&gt;"
  case UInt8(ascii: "\""): return "&quot;"
  case UInt8(ascii: "'"): return "&#39;"
  case 0x0D: return "&#13;"
  case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: return "\u{FFFD}"
  default: return nil
  }
}
