/// Text that people read: blank edges dropped, of bearable length.
struct Prose {
  static let limit = 4_000
  let text: String

  /// - Throws: `CaseworkRefusal.reasonMissing`, `.textTooLong`, `.unreadableText` for this field.
  init(_ raw: String, field: String) throws {
    try self.init(optional: raw, field: field)
    if text.isEmpty { throw CaseworkRefusal.reasonMissing(field: field) }
  }

  init(optional raw: String, field: String) throws {
    let start = raw.drop(while: \.isWhitespace)
    text = String(start.reversed().drop(while: \.isWhitespace).reversed())
    if text.count > Self.limit { throw CaseworkRefusal.textTooLong(field: field) }
    if text.hasControls(besidesLines: true) { throw CaseworkRefusal.unreadableText(field: field) }
  }
}

extension String {
  /// Signs that no keyboard makes and a database may refuse; new lines and tabs are such signs only in one-line texts.
  func hasControls(besidesLines: Bool = false) -> Bool {
    utf8.contains { byte in
      if besidesLines, byte == 0x0A || byte == 0x0D || byte == 0x09 { return false }
      return byte < 0x20 || byte == 0x7F
    }
  }

  /// One line without blank edges and without signs that nobody sees.
  var oneLine: String {
    let visible = unicodeScalars.contains { $0.properties.generalCategory == .format }
      ? String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format })) : self
    return visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
