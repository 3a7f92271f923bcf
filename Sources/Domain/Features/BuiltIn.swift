import Agencies
import Casework
import Procedures
import Processes
import Dossiers
import Identity
import Jobs
import Messaging
package import Rules
import Worklists

extension [Feature] {
  /// The features of the product, each after those it stands on.
  package static var builtIn: [Feature] {
    [
      Feature("agencies", schema: AgenciesSchema.migrations),
      Feature(
        "identity", schema: IdentitySchema.migrations + AbsenceSchema.migrations + StandInSchema.migrations,
        notices: [.signIn]),
      Feature(
        "catalogue", schema: CatalogueSchema.migrations + ClockSchema.migrations + ProcessSchema.migrations),
      Feature("messaging", schema: MessagingSchema.migrations),
      Feature("jobs", schema: JobSchema.migrations),
      Feature("dossiers", schema: DossierSchema.migrations),
      Feature(
        "casework", schema: CaseworkSchema.migrations,
        happenings: CaseworkFeature.happenings, followers: CaseworkFeature.followers, notices: [.dossiers]),
      Feature("worklists", schema: BulkSchema.migrations),
    ]
  }
}

extension Additions {
  /// What the features of the product add to the rules.
  package static let builtIn = [Feature].builtIn.additions
}
