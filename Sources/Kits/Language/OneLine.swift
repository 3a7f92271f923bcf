extension StringProtocol {
  /// Without the space around it.
  package var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension String {
  /// As a name is kept: one space between words, nothing invisible that a page or a database would trip over.
  package var oneLine: String {
    if isPlainLine { return self }
    var visible = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: visible.append(" ")
      case .format, .surrogate, .unassigned: continue
      default: visible.append(scalar)
      }
    }
    return String(visible).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Letters of Vietnamese and ASCII with single blanks between them, as nearly every name is: nothing to put right.
  private var isPlainLine: Bool {
    var previous = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " "): if previous == byte { return false }
      case 0x21...0x7E, 0x80...0xBF, 0xC3...0xC9, 0xE1: break
      default: return false
      }
      // U+1E00…1EFF is the only Vietnamese block that E1 leads to.
      if previous == 0xE1, !(0xB8...0xBB).contains(byte) { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }
}
