import Agencies
import Crypto
import Identity
import Procedures
import Rules
import Storage
import WorkingTime

/// What was handed in, which nothing later may change. The chain of a dossier's history begins with its digest, so that a
/// row whose applicant, papers' form or procedure was altered no longer fits its own history.
struct SubmittedFacts: Decodable, Hashable {
  var code: String
  var procedureID: ID<Procedure>
  var processID: ID<PublishedProcess>
  var agencyID, solvingAgencyID: ID<Agency>
  var channel: Channel
  var applicantKind: Applicant.Kind
  var applicantName: String
  var personalID, phone, email, address: String?
  /// JSON texts as stored.
  var submitter: String?
  var form: String
  var ownerAccountID: ID<Account>?
  var feeAmount: Int?
  var isFeePaid: Bool
  var submittedAt: Instant
  var parentID: ID<Dossier>?
  var parentStep: String?
  var legMinutes: Int?

  /// Each fact with its length before it, so that no two lists of facts make the same text.
  var digest: [UInt8] {
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
  init(_ dossier: Dossier, _ checked: CheckedSubmission, _ submission: Submission) throws {
    let applicant = checked.applicant
    self.init(
      code: dossier.code, procedureID: dossier.procedure.id,
      processID: dossier.rules.process(of: dossier.procedure, on: dossier.submittedAt.day)?.id
        ?? dossier.procedure.processID,
      agencyID: dossier.agency.id, solvingAgencyID: dossier.solvingAgency.id, channel: dossier.channel,
      applicantKind: applicant.kind, applicantName: applicant.name, personalID: applicant.personalID,
      phone: applicant.phone, email: applicant.email, address: applicant.address,
      submitter: try checked.authorisedPerson.map(Payload.text), form: try Payload.text(submission.answers),
      ownerAccountID: dossier.ownerAccountID, feeAmount: submission.feeAmount ?? dossier.procedure.feeAmount,
      isFeePaid: submission.isFeePaid, submittedAt: dossier.submittedAt, parentID: nil, parentStep: nil,
      legMinutes: nil)
  }

  /// What a leg is opened with: all of it comes from the dossier above.
  init(legOf above: Dossier, _ leg: Dossier, _ process: ID<PublishedProcess>) {
    let applicant = leg.applicant
    self.init(
      code: leg.code, procedureID: leg.procedure.id, processID: process, agencyID: leg.agency.id,
      solvingAgencyID: leg.solvingAgency.id, channel: leg.channel, applicantKind: applicant.kind,
      applicantName: applicant.name, personalID: applicant.personalID, phone: applicant.phone, email: applicant.email,
      address: applicant.address, submitter: nil, form: above.form, ownerAccountID: leg.ownerAccountID, feeAmount: 0,
      isFeePaid: false, submittedAt: leg.submittedAt, parentID: above.id, parentStep: leg.parent?.step,
      legMinutes: leg.parent?.minutes)
  }
}
