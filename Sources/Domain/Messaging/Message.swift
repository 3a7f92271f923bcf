import WorkingTime

/// One notice to one recipient.
package struct Message: Sendable {
  package var kind: NoticeKind
  package var values: NoticeValues
  package var recipient: Recipient
  /// What the message is about, for those who look after the outbox: a dossier's code.
  package var subject: String?

  package init(
    _ kind: NoticeKind, _ values: NoticeValues = [:], to recipient: Recipient, about subject: String? = nil
  ) {
    (self.kind, self.values, self.recipient, self.subject) = (kind, values, recipient, subject)
  }

  package struct Recipient: Sendable {
    package var channel: Channel
    package var address: String

    package init(_ address: String, on channel: Channel) { (self.address, self.channel) = (address, channel) }

    package static func email(_ address: String) -> Recipient { Recipient(address, on: .email) }
    package static func sms(_ number: String) -> Recipient { Recipient(number, on: .sms) }
  }

  /// From when on sending it would only confuse.
  func expiry(from now: Instant) -> Instant? { kind.validMinutes.map { now.adding(minutes: $0) } }
}

/// A message whose values are not those of its kind: a fault of whoever sends it.
package struct MisfilledMessage: Error, Hashable, CustomStringConvertible {
  package let kind: String
  package let missing: [String]
  package let unknown: [String]

  package init(kind: String, missing: [String], unknown: [String]) {
    (self.kind, self.missing, self.unknown) = (kind, missing, unknown)
  }

  package var description: String { "The message \(kind) lacks \(missing) and has no place for \(unknown)." }
}

extension Message {
  func checkValues() throws(MisfilledMessage) {
    let missing = kind.blanks.filter { $0.filled == .always && values.byName[$0.name] == nil }.map(\.name)
    let unknown = values.byName.keys.filter { name in !kind.blanks.contains { $0.name == name } }
    guard missing.isEmpty, unknown.isEmpty else {
      throw MisfilledMessage(kind: kind.key, missing: missing, unknown: unknown.sorted())
    }
  }
}
