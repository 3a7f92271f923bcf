import Foundation
import Messaging

/// A folder with one file for each message. A file appears whole, under a name made of the message's key: sending
/// again replaces the file.
struct MessageFolder: Sendable {
  let path: String
  let suffix: String

  func write(_ bytes: [UInt8], for message: RenderedMessage) throws {
    guard message.hasPlainKey else { throw Undeliverable("The key of the message is not plain.") }
    let folder = URL(filePath: path, directoryHint: .isDirectory)
    // What is written to people is nobody else's business.
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(bytes).write(to: folder.appending(path: message.idempotencyKey + suffix), options: .atomic)
  }
}
