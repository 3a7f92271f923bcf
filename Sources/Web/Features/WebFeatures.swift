import API
import Admin
package import Rules
import Desk
package import Features
package import Identity
package import Messaging
package import Papers
import Portal
import Slips
package import WebShared

/// What features of the site are made with: each takes what it needs, its settings among them.
package struct WebParts: Sendable {
  package var rulebooks: RulebookKeeper
  package var papers: PaperStore
  package var phrasebook: Phrasebook
  package var settings: SettingValues
  package var hasher = PasswordHasher()
  /// Accounts to try, shown at the officials' door of a demonstration.
  package var demo: @Sendable () async throws -> [DemoAccount] = { [] }

  package init(rulebooks: RulebookKeeper, papers: PaperStore, phrasebook: Phrasebook, settings: SettingValues) {
    (self.rulebooks, self.papers, self.phrasebook, self.settings) = (rulebooks, papers, phrasebook, settings)
  }
}

/// Everything the site shows, feature by feature: what stands in this list is in the routes, the navigation, the styles
/// and the printed forms. The program and the tests build their sites from it.
package func webFeatures(with parts: WebParts) -> [WebFeature] {
  [
    .service,
    .slips,
    .portal(rulebooks: parts.rulebooks, papers: parts.papers),
    .citizenSignIn(rulebooks: parts.rulebooks),
    .desk(rulebooks: parts.rulebooks, papers: parts.papers),
    .officerSignIn(hasher: parts.hasher, demo: parts.demo),
    .administration(rulebooks: parts.rulebooks, hasher: parts.hasher, phrasebook: parts.phrasebook),
    .api(rulebooks: parts.rulebooks),
  ]
}
