import WorkingTime

/// One notice to one recipient.
package struct Message: Hashable, Sendable {
  package var notice: Notice
  package var recipient: Recipient
  /// What the message is about, for those who look after the outbox: a dossier's code.
  package var subject: String?

  package init(_ notice: Notice, to recipient: Recipient, about subject: String? = nil) {
    (self.notice, self.recipient, self.subject) = (notice, recipient, subject)
  }

  package enum Channel: String, Codable, CaseIterable, Sendable {
    case email, sms
  }

  package enum Recipient: Hashable, Sendable {
    case email(String)
    case sms(String)

    package var channel: Channel {
      switch self {
      case .email: .email
      case .sms: .sms
      }
    }

    package var address: String {
      switch self {
      case .email(let address), .sms(let address): address
      }
    }
  }

  /// From when on sending it would only confuse.
  func expiry(from now: Instant) -> Instant? {
    if case .oneTimeCode(_, let minutes) = notice { now.adding(minutes: minutes) } else { nil }
  }

  /// A person waits in front of the screen: due before everything that has queued up.
  var isUrgent: Bool { notice.key == .oneTimeCode }
}
