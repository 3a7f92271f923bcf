import Features
import Messaging
import Papers
import Rules
import TestSupport
import WebFeatures

extension WebParts {
  /// What features of a test's site are made with.
  static func ofTests(
    _ rulebooks: RulebookKeeper, _ papers: PaperStore, of features: [Feature] = .builtIn,
    with settings: [String: String] = [:]
  ) throws -> WebParts {
    WebParts(
      rulebooks: rulebooks, papers: papers, phrasebook: Phrasebook(features.flatMap(\.notices), on: [.email, .sms]),
      settings: try SettingValues(of: features.settings) { settings[$0.name] })
  }
}
