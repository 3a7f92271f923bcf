import Foundation
import Messaging
import WorkingTime

/// A message as a mail: plain UTF-8 text with its headers (RFC 5322, 2045, 2047).
struct Email {
  let recipient: Mailbox
  let bytes: [UInt8]

  init(_ message: RenderedMessage, from sender: Mailbox) throws {
    guard Mailbox.isSafe(message.subject) else { throw Undeliverable("The subject holds a control character.") }
    guard message.hasPlainKey else { throw Undeliverable("The key of the message is not plain.") }
    recipient = try Mailbox(message.recipient)

    let headers = [
      "From: " + (sender.name.isEmpty ? "" : encodedWords(sender.name) + " ") + "<\(sender.address)>",
      "To: <\(recipient.address)>",
      "Subject: " + encodedWords(message.subject),
      "Date: " + mailDate(message.createdAt),
      // The same at every attempt, so that mail systems can drop doubles.
      "Message-ID: <\(message.idempotencyKey)@\(sender.domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    bytes = Array((headers.joined(separator: "\r\n") + "\r\n\r\n" + encodedBody(message.body) + "\r\n").utf8)
  }
}

extension RenderedMessage {
  /// Letters, digits and hyphens: safe in a header and as the name of a file.
  var hasPlainKey: Bool {
    !idempotencyKey.isEmpty && idempotencyKey.utf8.count <= 100
      && idempotencyKey.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }
}

/// Lines end in CRLF before encoding, as text on the way does.
private func encodedBody(_ body: String) -> String {
  let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  let text = lines.joined(separator: "\r\n")
  return Data(text.utf8).base64EncodedString(
    options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
}

/// RFC 2047: words of at most 75 characters, none cut inside a character; short plain text stays as it is. The first
/// word leaves room for the name of its header.
private func encodedWords(_ text: String) -> String {
  let isPlain = text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: " ") }
  if isPlain && text.utf8.count <= 60 { return text }

  var chunks = [""]
  for scalar in text.unicodeScalars {
    let room = chunks.count == 1 ? 36 : 45
    if chunks[chunks.count - 1].utf8.count + String(scalar).utf8.count > room { chunks.append("") }
    chunks[chunks.count - 1].unicodeScalars.append(scalar)
  }
  return chunks.map { "=?UTF-8?B?" + Data($0.utf8).base64EncodedString() + "?=" }.joined(separator: "\r\n ")
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}
