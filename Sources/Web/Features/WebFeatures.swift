import API
import Admin
package import Blobs
package import Rules
import Desk
package import Identity
package import Messaging
import Portal
import Slips
package import WebShared

/// Everything the site shows, feature by feature: what stands in this list is in the routes, the navigation, the styles
/// and the printed forms. The program and the tests build their sites from it.
///
/// - Parameter demo: accounts to try, shown at the officials' door of a demonstration.
package func webFeatures(
  rulebooks: RulebookKeeper, blobs: BlobStore, hasher: PasswordHasher, phrasebook: Phrasebook,
  demo: @escaping @Sendable () async throws -> [DemoAccount]
) -> [WebFeature] {
  [
    .service,
    .slips,
    .portal(rulebooks: rulebooks, blobs: blobs),
    .citizenSignIn(rulebooks: rulebooks),
    .desk(rulebooks: rulebooks, blobs: blobs),
    .officerSignIn(hasher: hasher, demo: demo),
    .administration(rulebooks: rulebooks, hasher: hasher, phrasebook: phrasebook),
    .api(rulebooks: rulebooks),
  ]
}
