/// What the outbox is emptied with: the words, the ways out, and what the program says of itself.
package struct Delivery: Sendable {
  package var phrasebook: Phrasebook
  /// One for each channel; messages of a channel without one wait.
  package var gateways: [any MessageGateway]
  /// Fills the blanks filled on delivery.
  package var values: NoticeValues

  package init(_ phrasebook: Phrasebook, through gateways: [any MessageGateway], filling values: NoticeValues = [:]) {
    (self.phrasebook, self.gateways, self.values) = (phrasebook, gateways, values)
  }

  func gateway(_ channel: String) -> (any MessageGateway)? { gateways.first { $0.channel.key == channel } }
}
