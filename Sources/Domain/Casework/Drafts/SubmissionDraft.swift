import Agencies
import Crypto
package import Dossiers
package import Identity
import Papers
package import Storage
import Workflow
package import WorkingTime

/// A submission that is still being written. It outlives the browser, the session and a dead line: what was typed is
/// kept as it was typed, right or wrong, until the dossier is submitted or the draft expires.
package struct SubmissionDraft: Sendable, Hashable {
  /// Random, in the address of its pages, and the idempotency key of the submission.
  package let key: String
  package var accountID: ID<Account>?
  package let procedureCode: String
  /// What was typed, by field.
  package internal(set) var typed: [String: String]
  package internal(set) var papers: [DraftPaper]
  /// Once submitted.
  package internal(set) var dossierCode: String?
  package let changedAt: Instant
  package let expiresAt: Instant
  let holderHash: [UInt8]

  /// Whether a browser or a person may see what is written here. A draft of an account is its person's alone; before
  /// somebody signs in it belongs to the browser that began it.
  package func isOpen(to reader: DraftReader) -> Bool {
    if let accountID { return reader.accountID == accountID }
    return isHeld(by: reader)
  }

  /// The browser that began the draft may write on, also when the session of its person has ended meanwhile.
  package func isWritable(by reader: DraftReader) -> Bool { isOpen(to: reader) || isHeld(by: reader) }

  private func isHeld(by reader: DraftReader) -> Bool {
    reader.secret.map { Array(SHA256.hash(data: Array($0.utf8))) == holderHash } ?? false
  }
}

/// Who asks for a draft: the secret of the browser and the person signed in, as far as there are any.
package struct DraftReader: Sendable, Hashable {
  package var secret: String?
  package var accountID: ID<Account>?

  package init(secret: String?, accountID: ID<Account>?) {
    (self.secret, self.accountID) = (secret, accountID)
  }

  var hash: [UInt8] { Array(SHA256.hash(data: Array((secret ?? "").utf8))) }
}

/// A file laid into a draft, for one of the papers the procedure asks for ("giay-1") or another one.
package struct DraftPaper: Codable, Sendable, Hashable {
  package var field: String
  /// What the paper is, as the procedure calls it.
  package var name: String
  package var kind: String
  package var file: StoredFile

  package init(field: String, name: String, kind: String, file: StoredFile) {
    (self.field, self.name, self.kind, self.file) = (field, name, kind, file)
  }

  /// The same content for the same paper is there once.
  package var id: String { "\(field).\(file.hash)" }
}

extension PaperUser {
  static let draftKind = "draft"

  static func draft(_ key: String) -> PaperUser { PaperUser(kind: draftKind, key: key) }
}
