import Agencies
import Catalogue
import Identity
import Storage
import Workflow
import WorkingTime

/// Text that people read: blank edges dropped, of bearable length.
package struct Prose {
  package static let limit = 4_000
  package let text: String

  /// - Throws: `CaseworkRefusal.reasonMissing`, `.textTooLong`, `.unreadableText` for this field.
  package init(_ raw: String, field: String) throws {
    try self.init(optional: raw, field: field)
    if text.isEmpty { throw CaseworkRefusal.reasonMissing(field: field) }
  }

  package init(optional raw: String, field: String) throws {
    let start = raw.drop(while: \.isWhitespace)
    text = String(start.reversed().drop(while: \.isWhitespace).reversed())
    if text.count > Self.limit { throw CaseworkRefusal.textTooLong(field: field) }
    if text.hasControls(besidesLines: true) { throw CaseworkRefusal.unreadableText(field: field) }
  }
}

extension String {
  /// Signs that no keyboard makes and a database may refuse; new lines and tabs are such signs only in one-line texts.
  package func hasControls(besidesLines: Bool = false) -> Bool {
    utf8.contains { byte in
      if besidesLines, byte == 0x0A || byte == 0x0D || byte == 0x09 { return false }
      return byte < 0x20 || byte == 0x7F
    }
  }

  /// One line without blank edges, double blanks and signs that nobody sees.
  package var oneLine: String {
    if isPlainLine { return self }
    let visible = unicodeScalars.filter { $0.properties.generalCategory != .format }
    return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
