import Agencies
import Identity
import Papers
package import Storage
import Workflow
import WorkingTime

/// What a paper of a dossier is: handed in, supplied later, or the result itself.
package enum PaperOrigin: String, Codable, Sendable, CaseIterable, Hashable {
  case submission, supplement, result
}

/// Papers that came with an event; its line of the history stands for each of them.
package struct AddedPapers {
  package var origin: PaperOrigin
  package var papers: [SubmittedPaper]

  package init(origin: PaperOrigin, papers: [SubmittedPaper]) { (self.origin, self.papers) = (origin, papers) }

  package static let none = AddedPapers(origin: .submission, papers: [])

  /// As the line's hash has them.
  var facts: [String?] { papers.flatMap { $0.facts(as: origin) } }
}

extension SubmittedPaper {
  func facts(as origin: PaperOrigin) -> [String?] {
    [
      origin.rawValue, name, kind, String(copies), file?.hash, file?.name, file?.mediaType,
      file.map { String($0.size) },
    ]
  }
}

extension Dossier {
  package func insert(_ added: AddedPapers, with event: DraftedEvent, in tx: Transaction) throws {
    guard !added.papers.isEmpty else { return }
    let rows: [SQL] = added.papers.map { paper in
      """
      (\(id), \(event.seq), \(added.origin), \(paper.name), \(paper.kind), \(paper.copies), \(paper.file?.hash),
        \(paper.file?.name), \(paper.file?.mediaType), \(paper.file?.size), \(event.content.at))
      """
    }
    try tx.run(
      """
      INSERT INTO dossier_paper (dossier_id, event_seq, origin, name, kind, copies, blob_hash, file_name, media_type, size,
        added_at)
      VALUES \(rows.joined(separator: ", "))
      """)
    try PaperUser.dossier(code).use(added.papers.compactMap(\.file?.hash), in: tx)
  }
}
