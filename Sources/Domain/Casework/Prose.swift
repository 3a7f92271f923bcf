import Language

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
    text = raw.trimmed
    if text.count > Self.limit { throw CaseworkRefusal.textTooLong(field: field) }
    if text.hasControls(besidesLines: true) { throw CaseworkRefusal.unreadableText(field: field) }
  }
}
