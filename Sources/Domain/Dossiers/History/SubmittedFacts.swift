import Agencies
package import Identity
package import Procedures
import Storage
import Workflow
package import WorkingTime

/// What was handed in, which nothing later may change, named by codes that every copy of the data understands. The chain
/// of a dossier's history begins with its hash, so that a row whose applicant, form or procedure was altered no longer
/// fits its own history.
package struct SubmittedFacts: Codable, Hashable, Sendable {
  package var code: String
  package var procedure: String
  package var procedureVersion: Int
  package var process: String
  package var processVersion: Int
  package var agency, solvingAgency: String
  package var channel: Channel
  package var applicantKind: Applicant.Kind
  package var applicantName: String
  package var personalID, phone, email, address: String?
  /// JSON texts as stored.
  package var submitter: String?
  package var form: String
  package var ownerCode: AccountCode?
  package var feeAmount: Int?
  package var isFeePaid: Bool
  package var submittedAt: Instant
  /// Of a leg: the dossier above.
  package var parent, parentStep: String?
  package var legMinutes: Int?

  /// The first link of the chain.
  package var hash: [UInt8] {
    Chain.hash(
      after: [],
      [
        code, procedure, String(procedureVersion), process, String(processVersion), agency, solvingAgency,
        String(channel.rawValue), applicantKind.rawValue, applicantName, personalID, phone, email, address, submitter,
        form, ownerCode?.rawValue, feeAmount.map(String.init), isFeePaid ? "1" : "0", String(submittedAt.rawValue),
        parent, parentStep, legMinutes.map(String.init),
      ])
  }
}

extension SubmittedFacts {
  /// What a dossier was handed in with.
  /// - Parameter parent: code of the dossier above.
  package init(
    of dossier: Dossier, under process: PublishedProcess, submitter: String?, feeAmount: Int?, isFeePaid: Bool,
    below parent: String? = nil
  ) {
    let applicant = dossier.applicant
    self.init(
      code: dossier.code, procedure: dossier.procedure.code, procedureVersion: dossier.procedure.version,
      process: process.slug, processVersion: process.version, agency: dossier.agency.code,
      solvingAgency: dossier.solvingAgency.code, channel: dossier.channel, applicantKind: applicant.kind,
      applicantName: applicant.name, personalID: applicant.personalID, phone: applicant.phone,
      email: applicant.email, address: applicant.address, submitter: submitter, form: dossier.form,
      ownerCode: dossier.ownerCode, feeAmount: feeAmount, isFeePaid: isFeePaid, submittedAt: dossier.submittedAt,
      parent: parent, parentStep: dossier.parent?.step, legMinutes: dossier.parent?.minutes)
  }
}
