import Agencies
import Identity
import Storage
import WebShared

/// Which accounts are asked for; all of it stands in the address.
struct AccountListAddress: Sendable, Hashable {
  /// The agency's code; nil for the whole province.
  var agency: String?
  var words: String = ""
  var cursor: AccountList.Cursor?

  init(agency: String? = nil, words: String = "", cursor: AccountList.Cursor? = nil) {
    (self.agency, self.words, self.cursor) = (agency, words, cursor)
  }

  init(_ request: WebRequest) {
    agency = request.query("co-quan")
    words = request.query("q") ?? ""
    cursor = request.query("sau").flatMap(AccountList.Cursor.init(text:))
  }

  var path: Path {
    Paths.adminAccounts.query("co-quan", agency).query("q", words.isEmpty ? nil : words).query("sau", cursor?.text)
  }
}

extension AccountList.Cursor {
  /// "12 nguyen van ha"
  var text: String { "\(id) \(foldedName)" }

  init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let id = parts.first.flatMap({ Int64($0) }) else { return nil }
    self.init(foldedName: parts.count > 1 ? String(parts[1]) : "", id: ID(id))
  }
}
