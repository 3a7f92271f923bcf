import Agencies
package import Dossiers
import Identity
import Papers
import Rules
import Storage
import Workflow
import WorkingTime

extension SubmissionDraft {
  /// Makes the dossier of a draft, once: sent again, by a second press or a second tab, it gives the same receipt.
  /// What was typed leaves the draft, because the dossier has it now.
  package static func submit(
    _ key: String, by hand: Hand<some Acting>, reader: DraftReader, _ submission: (SubmissionDraft) throws -> Submission
  ) throws -> Receipt {
    let (now, tx) = (hand.now, hand.tx)
    let draft = try locked(key, at: now, in: tx)
    guard draft.isOpen(to: reader) else { throw DraftRefusal.notYours }
    if let code = draft.dossierCode {
      // As with a key sent again: this answer too comes after the disk. // decision 0021
      try tx.freeLocksEarly()
      return try receipt(of: code, in: tx)
    }

    let submission = try submission(draft)
    let receipt = try Dossier.submit(
      submission, key: try SubmissionKey(scope: "draft", key: key, body: submission), by: hand)
    try tx.run(
      """
      UPDATE submission_draft SET dossier_code = \(receipt.code), typed = '{}', papers = '[]', changed_at = \(now)
      WHERE key = \(key)
      """)
    if !draft.papers.isEmpty { try PaperUser.draft(key).use(only: [], at: now, in: tx) }
    return receipt
  }

  private static func receipt(of code: String, in tx: Transaction) throws -> Receipt {
    let receipt: Receipt? = try tx.first(
      "SELECT id, code, stage, submitted_at, received_at, due_at FROM dossier WHERE code = \(code)")
    guard let receipt else { throw CaseworkRefusal.unknownDossier(code) }
    return receipt
  }
}
