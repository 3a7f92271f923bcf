package import Blobs
package import Messaging
package import Rules

/// What jobs find at hand, beside the database, which the worker gives them round by round.
package struct Workshop: Sendable {
  package let rulebooks: RulebookKeeper
  package let blobs: BlobStore
  package let delivery: Delivery
  package let settings: SettingValues

  package init(rulebooks: RulebookKeeper, blobs: BlobStore, delivery: Delivery, settings: SettingValues) {
    (self.rulebooks, self.blobs, self.delivery, self.settings) = (rulebooks, blobs, delivery, settings)
  }
}
