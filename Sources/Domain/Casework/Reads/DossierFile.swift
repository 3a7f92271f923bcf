package import Agencies
package import Dossiers
package import Identity
package import Rules
package import Storage
import Workflow
package import WorkingTime

/// Everything about one dossier, for those who work on it and for its owner.
package struct DossierFile: Sendable {
  package var dossier: Dossier
  package var events: [DossierEvent]
  package var papers: [PaperRow]
  package var tasks: [TaskRow]
  /// What other agencies do for it, in dossiers of their own.
  package var legs: [LegRow]
  /// Where it is a leg itself: the dossier above.
  package var top: TopRow?
  package var answers: [String: String]
  package var authorisedPerson: AuthorisedPerson?
  package var feeAmount: Int?
  package var isFeePaid: Bool
  package var receiptNumber: Int?

  package struct PaperRow: Decodable, Sendable, Hashable {
    package var id: Int64
    package var origin: PaperOrigin
    package var name: String
    package var kind: String
    package var copies: Int
    package var blobHash: String?
    package var fileName: String?
    package var mediaType: String?
    package var size: Int?
    package var addedAt: Instant
  }

  /// A line of the control slip: who had the dossier from when to when.
  package struct TaskRow: Decodable, Sendable, Hashable {
    package var id: Int64
    package var step: String
    package var kind: String
    package var agencyID: ID<Agency>
    package var unitID: ID<AgencyUnit>
    package var role: Role
    package var holderCode: AccountCode?
    package var holderName: String?
    package var state: OpenTask.State
    package var openedAt: Instant
    package var dueAt: Instant
    package var closedAt: Instant?
  }

  package static func load(_ code: String, under rules: Rulebook, in tx: Transaction) throws -> DossierFile {
    struct Extra: Decodable {
      var form: JSON<[String: String]>
      var submitter: JSON<AuthorisedPerson>?
      var feeAmount: Int?
      var isFeePaid: Bool
      var receiptNumber: Int?
    }
    let dossier = try Dossier.find(code, under: rules, in: tx)
    let extra: Extra? = try tx.first(
      "SELECT form, submitter, fee_amount, is_fee_paid, receipt_number FROM dossier WHERE id = \(dossier.id)")
    guard let extra else { throw CaseworkRefusal.unknownDossier(code) }
    let events: [DossierEventRow] = try tx.all(
      "SELECT \(DossierEventRow.columns) FROM dossier_event WHERE dossier_id = \(dossier.id) ORDER BY seq")
    return DossierFile(
      dossier: dossier,
      events: try events.map { try $0.event(rules.happenings) },
      papers: try tx.all(
        """
        SELECT id, origin, name, kind, copies, blob_hash, file_name, media_type, size, added_at FROM dossier_paper
        WHERE dossier_id = \(dossier.id) ORDER BY id
        """),
      tasks: try tx.all(
        """
        SELECT task.id, task.step, task.kind, task.agency_id, task.unit_id, task.role, task.holder_code,
          account.name AS holder_name, task.state, task.opened_at, task.due_at, task.closed_at
        FROM task LEFT JOIN account ON account.code = task.holder_code
        WHERE task.dossier_id = \(dossier.id) ORDER BY task.id
        """),
      legs: try dossier.legs(in: tx), top: try dossier.top(in: tx), answers: extra.form.value,
      authorisedPerson: extra.submitter?.value, feeAmount: extra.feeAmount,
      isFeePaid: extra.isFeePaid, receiptNumber: extra.receiptNumber)
  }
}
