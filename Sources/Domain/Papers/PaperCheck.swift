import Blobs
import Storage

/// Whether every content that somebody needs is in the folder.
package struct PaperCheck: Sendable {
  package var papers = 0
  package var faults: [Fault] = []

  package struct Fault: Sendable, Hashable, CustomStringConvertible {
    package enum Kind: String, Sendable { case missing, altered }
    package var kind: Kind
    package var hash: String
    /// One of those who use it.
    package var user: PaperUser

    package var description: String { "paper \(hash) of \(user.kind) \(user.key): \(kind)" }
  }
}

extension PaperStore {
  /// - Parameter isReading: reads every content whole and compares it with its hash, which takes as long as a copy.
  package func check(isReading: Bool) async throws -> PaperCheck {
    struct Used: Decodable { var hash, userKind, userKey: String }
    var (check, last) = (PaperCheck(), "")
    while true {
      let page: [Used] = try await db.read { [last] tx in
        try tx.all(
          """
          SELECT hash, user_kind, user_key FROM blob_use WHERE hash > \(last)
            AND NOT EXISTS (SELECT 1 FROM blob_use other WHERE other.hash = blob_use.hash
              AND (other.user_kind, other.user_key) < (blob_use.user_kind, blob_use.user_key))
          ORDER BY hash LIMIT 1000
          """)
      }
      for used in page {
        guard let kind = try await fault(of: used.hash, isReading) else { continue }
        check.faults.append(
          PaperCheck.Fault(kind: kind, hash: used.hash, user: PaperUser(kind: used.userKind, key: used.userKey)))
      }
      check.papers += page.count
      guard let end = page.last else { return check }
      last = end.hash
    }
  }

  private func fault(of hash: String, _ isReading: Bool) async throws -> PaperCheck.Fault.Kind? {
    guard let hash = BlobHash(hex: hash), blobs.contains(hash) else { return .missing }
    if !isReading { return nil }
    return try await blobs.isWhole(hash) ? nil : .altered
  }
}
