import Storage
import WorkingTime

/// What a paper of a dossier is: handed in, supplied later, or the result itself.
package enum PaperOrigin: String, Codable, Sendable, CaseIterable, Hashable {
  case submission, supplement, result
}

extension Dossier {
  func add(_ papers: [SubmittedPaper], origin: PaperOrigin, at now: Instant, in tx: Transaction) throws {
    guard !papers.isEmpty else { return }
    let rows: [SQL] = papers.map { paper in
      """
      (\(id), \(origin), \(paper.name), \(paper.kind), \(paper.copies), \(paper.file?.hash), \(paper.file?.name),
        \(paper.file?.mediaType), \(paper.file?.size), \(now))
      """
    }
    try tx.run(
      """
      INSERT INTO dossier_paper (dossier_id, origin, name, kind, copies, blob_hash, file_name, media_type, size, added_at)
      VALUES \(rows.joined(separator: ", "))
      """)
  }
}
