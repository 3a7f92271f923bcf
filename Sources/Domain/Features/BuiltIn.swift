import Agencies
import Casework
import Dossiers
import Identity
import Jobs
import Messaging
import Papers
import Procedures
import Processes
import Worklists

extension [Feature] {
  /// The features of the product, each after those it stands on.
  package static var builtIn: [Feature] {
    [
      Feature("agencies", schema: AgenciesSchema.migrations, settings: [.province]),
      Feature("jobs", schema: JobSchema.migrations, jobs: { _ in [JobFailure.sweepOfGone] }),
      Feature(
        "messaging", schema: MessagingSchema.migrations,
        jobs: { [OutboxSending(by: $0.delivery), Outbox.sweepOfSent] }),
      Feature("identity", schema: IdentitySchema.migrations, jobs: { _ in [IdentitySweep.job] }, notices: [.signIn]),
      Feature("catalogue", schema: CatalogueSchema.migrations),
      Feature("processes", schema: ProcessSchema.migrations),
      Feature("papers", schema: PaperSchema.migrations, jobs: { PaperStore.jobs(in: $0.blobs) }),
      Feature("dossiers", schema: DossierSchema.migrations, jobs: { _ in [EventNumbering()] }),
      Feature(
        "casework", schema: CaseworkSchema.migrations,
        happenings: CaseworkFeature.happenings, followers: CaseworkFeature.followers,
        answers: CaseworkFeature.answers,
        jobs: { CaseworkFeature.jobs(under: $0.rulebooks) }, notices: [.dossiers]),
      Feature("worklists", schema: BulkSchema.migrations, jobs: { _ in [Bulk.sweepOfRecords] }),
    ]
  }
}

extension Setting {
  package static let province = Setting(
    "MOTCUA_PROVINCE", "the province's name beside the wordmark", standard: "tỉnh An Giang")
}
