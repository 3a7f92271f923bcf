import Blobs
package import Features
package import Messaging
package import Rules

extension Workshop {
  /// As the program's, with what the test gives.
  package static func ofTests(
    _ rulebooks: RulebookKeeper, features: [Feature] = .builtIn, through gateways: [any MessageGateway] = [],
    with settings: [String: String] = [:]
  ) throws -> Workshop {
    let phrasebook = Phrasebook(features.flatMap(\.notices), on: [.email, .sms])
    return Workshop(
      rulebooks: rulebooks, blobs: BlobStore(folder: try TestFolder.make()),
      delivery: Delivery(phrasebook, through: gateways, filling: [.lookup: .text("http://localhost:8080/tra-cuu")]),
      settings: try SettingValues(of: features.settings) { settings[$0.name] })
  }
}
