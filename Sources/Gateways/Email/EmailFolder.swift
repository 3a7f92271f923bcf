package import Messaging

/// Writes each mail as an `.eml` file into a folder: for machines without a mail server.
package struct EmailFolder: MessageGateway {
  package let channel = Message.Channel.email
  private let folder: MessageFolder
  private let sender: Mailbox

  package init(_ path: String, from sender: Mailbox) {
    folder = MessageFolder(path: path, suffix: ".eml")
    self.sender = sender
  }

  package func send(_ message: RenderedMessage) async throws {
    try folder.write(Email(message, from: sender).bytes, for: message)
  }
}
