package import Messaging

/// Writes each text message as a file into a folder: for machines without an SMS gateway.
package struct SmsFolder: MessageGateway {
  package let channel = Message.Channel.sms
  private let folder: MessageFolder

  package init(_ path: String) { folder = MessageFolder(path: path, suffix: ".txt") }

  package func send(_ message: RenderedMessage) async throws {
    try folder.write(Array("\(message.recipient)\n\n\(message.body)\n".utf8), for: message)
  }
}
