import Agencies
import Identity
import Language
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
    text = raw.trimmed
    if text.count > Self.limit { throw CaseworkRefusal.textTooLong(field: field) }
    if text.hasControls(besidesLines: true) { throw CaseworkRefusal.unreadableText(field: field) }
  }
}
