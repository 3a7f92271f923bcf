import Dispatch
package import Messaging

/// Sends mail through a mail server.
package struct EmailBySMTP: MessageGateway {
  package let channel = Message.Channel.email
  private let server: SMTPServer
  private let sender: Mailbox
  // libcurl blocks its thread; a queue of our own keeps that away from the threads requests run on.
  private let queue = DispatchQueue(label: "email")

  package init(server: SMTPServer, from sender: Mailbox) {
    self.server = server
    self.sender = sender
  }

  package func send(_ message: RenderedMessage) async throws {
    let email = try Email(message, from: sender)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      queue.async { [server, sender] in
        continuation.resume(with: Result { try SMTPConversation(email, from: sender, to: server).hold() })
      }
    }
  }
}

/// Where mail is handed over, and how.
package struct SMTPServer: Hashable, Sendable {
  package var host: String
  package var port: Int
  package var security: Security
  package var login: Login?
  /// A file of certificates to trust instead of the system's, for a mail server with a certificate of its own.
  package var trustedCertificates: String?
  /// For the conversation, and once more for its end. Less than a minute: the outbox counts on that.
  package var timeoutSeconds: Int

  package init(
    host: String, port: Int, security: Security, login: Login? = nil, trustedCertificates: String? = nil,
    timeoutSeconds: Int = 45
  ) {
    (self.host, self.port, self.security, self.login) = (host, port, security, login)
    (self.trustedCertificates, self.timeoutSeconds) = (trustedCertificates, timeoutSeconds)
  }

  package enum Security: String, CaseIterable, Sendable {
    /// In the clear; only for a server on the same machine or inside the data centre.
    case none
    /// TLS after the greeting (port 587). Never goes on in the clear.
    case startTLS = "starttls"
    /// TLS from the first byte (port 465).
    case tls
  }

  package struct Login: Hashable, Sendable {
    package var user: String
    package var password: String
    package init(user: String, password: String) { (self.user, self.password) = (user, password) }
  }
}
