package import Messaging

/// Writes each text message as a file into a folder: for machines without an SMS gateway.
package struct SmsFolder: MessageChannel {
  private let folder: MessageFolder

  package init(_ path: String) { folder = MessageFolder(path: path, suffix: ".txt") }

  package func send(_ message: RenderedMessage) async throws {
    let digits = message.recipient.hasPrefix("+") ? message.recipient.dropFirst() : Substring(message.recipient)
    guard !digits.isEmpty, digits.utf8.count <= 15, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw Undeliverable("This is no telephone number: \(message.recipient.debugDescription)")
    }
    try folder.write(Array("\(message.recipient)\n\n\(message.body)\n".utf8), for: message)
  }
}
