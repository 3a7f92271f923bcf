import Agencies
import Identity
import Language
package import WorkingTime
package import Storage
import Workflow

/// What someone hands in, as it came: nothing in it has been checked yet.
package struct Submission: Sendable, Hashable, Codable {
  package var procedureCode: String
  /// Where it is handed in: agency code ("000.01.21.H01") or unit code ("30280").
  package var agencyCode: String
  /// Who solves it, where that is another agency than the receiving one.
  package var solvingAgencyCode: String?
  package var channel: Channel
  package var applicant: Applicant
  package var authorisedPerson: AuthorisedPerson?
  package var answers: [String: String]
  /// Filled in on our own pages, where every question is asked; false from other programs.
  package var isFormWhole: Bool
  package var papers: [SubmittedPaper]
  package var feeAmount: Int?
  package var isFeePaid: Bool

  package init(
    procedureCode: String, agencyCode: String, solvingAgencyCode: String? = nil, channel: Channel,
    applicant: Applicant, authorisedPerson: AuthorisedPerson? = nil, answers: [String: String] = [:],
    isFormWhole: Bool = true, papers: [SubmittedPaper] = [], feeAmount: Int? = nil, isFeePaid: Bool = false
  ) {
    (self.procedureCode, self.agencyCode, self.solvingAgencyCode) = (procedureCode, agencyCode, solvingAgencyCode)
    (self.channel, self.applicant, self.authorisedPerson) = (channel, applicant, authorisedPerson)
    (self.answers, self.isFormWhole, self.papers) = (answers, isFormWhole, papers)
    (self.feeAmount, self.isFeePaid) = (feeAmount, isFeePaid)
  }
}

/// A paper that came with a dossier; with a file where one was uploaded or scanned.
package struct SubmittedPaper: Codable, Sendable, Hashable {
  package var name: String
  /// original, copy, photocopy, form; free text of the catalogue.
  package var kind: String
  package var copies: Int
  package var file: StoredFile?

  package init(name: String, kind: String, copies: Int = 1, file: StoredFile? = nil) {
    (self.name, self.kind, self.copies, self.file) = (name, kind, copies, file)
  }

  /// Most papers that come at once.
  package static let limit = 100
}

extension [SubmittedPaper] {
  /// - Throws: `CaseworkRefusal.badPaper`, `.tooManyPapers`.
  package func checked() throws -> [SubmittedPaper] {
    guard count <= SubmittedPaper.limit else { throw CaseworkRefusal.tooManyPapers }
    return try map { paper in
      var paper = paper
      let isReadable = !paper.name.hasControls(besidesLines: true)
      paper.name = paper.name.oneLine
      let texts = [paper.kind, paper.file?.name, paper.file?.hash, paper.file?.mediaType].compactMap(\.self)
      guard (1...1_000).contains(paper.name.count), (0...999).contains(paper.copies), paper.kind.count <= 50,
        (paper.file?.name.count ?? 0) <= 300, isReadable, !texts.contains(where: { $0.hasControls() })
      else { throw CaseworkRefusal.badPaper(String(paper.name.prefix(80))) }
      return paper
    }
  }
}

/// A file in the blob store.
package struct StoredFile: Codable, Sendable, Hashable {
  /// SHA-256 in hex.
  package var hash: String
  package var name: String
  package var mediaType: String
  /// Bytes.
  package var size: Int

  package init(hash: String, name: String, mediaType: String, size: Int) {
    (self.hash, self.name, self.mediaType, self.size) = (hash, name, mediaType, size)
  }
}

/// What the one who submitted gets back; a repeated submission gets the same.
package struct Receipt: Sendable, Hashable, Codable {
  package var id: ID<Dossier>
  package var code: String
  package var stage: Stage
  package var submittedAt: Instant
  package var receivedAt: Instant?
  package var dueAt: Instant?

  package init(
    id: ID<Dossier>, code: String, stage: Stage, submittedAt: Instant, receivedAt: Instant?, dueAt: Instant?
  ) {
    (self.id, self.code, self.stage) = (id, code, stage)
    (self.submittedAt, self.receivedAt, self.dueAt) = (submittedAt, receivedAt, dueAt)
  }
}
