package import WorkingTime

/// Sends what goes by one channel. Returning means that the receiver has taken the message over.
package protocol MessageGateway: Sendable {
  var channel: Message.Channel { get }

  /// Throws `Undeliverable` when trying again is useless, anything else when it is not.
  func send(_ message: RenderedMessage) async throws
}

/// The address is wrong, or the receiver refuses this message for good.
package struct Undeliverable: Error, Hashable, CustomStringConvertible {
  package var reason: String
  package init(_ reason: String) { self.reason = reason }
  package var description: String { reason }
}

/// A message in its final words.
package struct RenderedMessage: Hashable, Sendable {
  /// The same at every attempt and for no other message, so that a receiver can drop doubles.
  /// Letters, digits and hyphens only.
  package var idempotencyKey: String
  package var recipient: String
  package var subject: String
  package var body: String
  package var createdAt: Instant

  package init(idempotencyKey: String, recipient: String, subject: String, body: String, createdAt: Instant) {
    (self.idempotencyKey, self.recipient) = (idempotencyKey, recipient)
    (self.subject, self.body, self.createdAt) = (subject, body, createdAt)
  }
}
