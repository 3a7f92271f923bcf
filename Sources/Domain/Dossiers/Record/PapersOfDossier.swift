package import Papers
package import Storage

extension PaperUser {
  /// Papers of a dossier came with a line of its history, which names them: it needs them for ever.
  package static func dossier(_ code: String) -> PaperUser { PaperUser(kind: "dossier", key: code) }
}

extension Verification {
  /// Dossiers with a paper that they are not noted to need.
  package static func unkeptPapers(in tx: Transaction) throws -> [String] {
    try tx.values(
      """
      SELECT DISTINCT code FROM dossier_paper JOIN dossier ON dossier.id = dossier_id
      WHERE blob_hash IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM blob_use WHERE hash = blob_hash AND user_kind = \(PaperUser.dossier("").kind) AND user_key = code)
      ORDER BY code LIMIT 50
      """)
  }
}
