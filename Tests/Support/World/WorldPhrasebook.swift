import Casework
import Identity
package import Messaging

extension Phrasebook {
  /// What is told in the test world.
  package static let world = Phrasebook([.signIn, .dossiers], on: [.email, .sms])
}
