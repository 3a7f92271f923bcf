import Features
package import Messaging

extension Phrasebook {
  /// What is told in the test world.
  package static let world = Phrasebook([Feature].builtIn.flatMap(\.notices), on: [.email, .sms])
}
