import API
import Admin
package import Rules
import Desk
package import Identity
package import Messaging
package import Papers
import Portal
import Slips
package import WebShared

/// Everything the site shows, feature by feature: what stands in this list is in the routes, the navigation, the styles
/// and the printed forms. The program and the tests build their sites from it.
///
/// - Parameter demo: accounts to try, shown at the officials' door of a demonstration.
package func webFeatures(
  rulebooks: RulebookKeeper, papers: PaperStore, hasher: PasswordHasher, phrasebook: Phrasebook,
  demo: @escaping @Sendable () async throws -> [DemoAccount]
) -> [WebFeature] {
  [
    .service,
    .slips,
    .portal(rulebooks: rulebooks, papers: papers),
    .citizenSignIn(rulebooks: rulebooks),
    .desk(rulebooks: rulebooks, papers: papers),
    .officerSignIn(hasher: hasher, demo: demo),
    .administration(rulebooks: rulebooks, hasher: hasher, phrasebook: phrasebook),
    .api(rulebooks: rulebooks),
  ]
}
