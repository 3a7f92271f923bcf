package import Agencies
package import Procedures
import Crypto
package import Identity
package import Storage
import Workflow
package import WorkingTime

/// What was handed in, which nothing later may change. The chain of a dossier's history begins with its digest, so that a
/// row whose applicant, papers' form or procedure was altered no longer fits its own history.
package struct SubmittedFacts: Decodable, Hashable {
  package var code: String
  package var procedureID: ID<Procedure>
  package var processID: ID<PublishedProcess>
  package var agencyID, solvingAgencyID: ID<Agency>
  package var channel: Channel
  package var applicantKind: Applicant.Kind
  package var applicantName: String
  package var personalID, phone, email, address: String?
  /// JSON texts as stored.
  package var submitter: String?
  package var form: String
  package var ownerAccountID: ID<Account>?
  package var feeAmount: Int?
  package var isFeePaid: Bool
  package var submittedAt: Instant
  package var parentID: ID<Dossier>?
  package var parentStep: String?
  package var legMinutes: Int?

  /// Each fact with its length before it, so that no two lists of facts make the same text.
  package var digest: [UInt8] {
    var text = ""
    for fact in [
      code, procedureID.description, processID.description, agencyID.description, solvingAgencyID.description,
      String(channel.rawValue), applicantKind.rawValue, applicantName, personalID, phone, email, address, submitter,
      form,
      ownerAccountID?.description, feeAmount.map(String.init), isFeePaid ? "1" : "0", String(submittedAt.rawValue),
    ] {
      if let fact { text += "\(fact.utf8.count):\(fact)" } else { text += "-" }
    }
    if let parentID { text += "leg \(parentID) \(parentStep ?? "") \(legMinutes ?? 0)" }
    var sha = SHA256()
    text.withUTF8 { sha.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return Array(sha.finalize())
  }
}

extension SubmittedFacts {
  /// What a dossier that is being made was handed in with.
  package init(
    of dossier: Dossier, under process: ID<PublishedProcess>, submitter: String?, feeAmount: Int?, isFeePaid: Bool
  ) {
    let applicant = dossier.applicant
    self.init(
      code: dossier.code, procedureID: dossier.procedure.id, processID: process, agencyID: dossier.agency.id,
      solvingAgencyID: dossier.solvingAgency.id, channel: dossier.channel, applicantKind: applicant.kind,
      applicantName: applicant.name, personalID: applicant.personalID, phone: applicant.phone,
      email: applicant.email, address: applicant.address, submitter: submitter, form: dossier.form,
      ownerAccountID: dossier.ownerAccountID, feeAmount: feeAmount, isFeePaid: isFeePaid,
      submittedAt: dossier.submittedAt, parentID: dossier.parent?.id, parentStep: dossier.parent?.step,
      legMinutes: dossier.parent?.minutes)
  }
}
