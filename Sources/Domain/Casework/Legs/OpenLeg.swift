import Agencies
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// A step opens a dossier at another agency, with its own process, term and code; what was handed in goes with it.
  /// The citizen keeps the one receipt: a leg tells them nothing but what it needs from them.
  func openLeg(_ step: Step.ID, _ leg: Leg, by hand: Hand<Actor>) throws -> Dossier {
    let now = hand.now
    guard let body = StepPlace.Body(leg.agency), let published = process(of: leg, on: now.day) else {
      throw CaseworkFault.noLeg(leg.procedure)
    }
    let agency = agency(for: body)
    var procedure = rules.procedure(code: leg.procedure, on: now.day) ?? procedure
    procedure.term = .workingMinutes(leg.minutes)
    let numbers = try NumberSeries.first(
      for: agency, withReceipt: Dossier.isReceivedAtOnce(.online, published.process), by: hand)
    var child = Dossier(
      numbers, procedure: procedure, process: published.process, agency: agency, solvingAgency: agency,
      channel: .online, applicant: applicant, ownerCode: ownerCode, submittedAt: now, form: form,
      parent: Parent(id: id, step: step, minutes: leg.minutes), under: rules)
    let facts = SubmittedFacts(
      of: child, under: published, submitter: nil, feeAmount: 0, isFeePaid: false, below: code)
    try child.begin(facts, under: published, numbers, with: try papersSoFar(in: hand.tx), by: hand)
    return child
  }

  private func process(of leg: Leg, on day: Day) -> PublishedProcess? {
    rules.procedure(code: leg.procedure, on: day).flatMap { rules.process(of: $0, on: day) }
      ?? rules.process(leg.procedure, on: day)
  }

  /// What the citizen brought, to be read at the other agency without asking for it again, and what was made of it so
  /// far: the result of one leg feeds the next.
  private func papersSoFar(in tx: Transaction) throws -> [SubmittedPaper] { try Self.papers(of: id, tx) }

  static func papers(of id: ID<Dossier>, _ tx: Transaction, where condition: SQL = "1 = 1") throws -> [SubmittedPaper] {
    struct Row: Decodable {
      var name, kind: String
      var copies: Int
      var blobHash, fileName, mediaType: String?
      var size: Int?
    }
    let rows: [Row] = try tx.all(
      """
      SELECT name, kind, copies, blob_hash, file_name, media_type, size FROM dossier_paper
      WHERE dossier_id = \(id) AND \(condition) ORDER BY id LIMIT \(SubmittedPaper.limit)
      """)
    return rows.map { row in
      SubmittedPaper(
        name: row.name, kind: row.kind, copies: row.copies,
        file: row.blobHash.map {
          StoredFile(hash: $0, name: row.fileName ?? "", mediaType: row.mediaType ?? "", size: row.size ?? 0)
        })
    }
  }
}
