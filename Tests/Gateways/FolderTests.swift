import Foundation
import Gateways
import Messaging
import Testing

@Suite("Messages written into a folder")
struct FolderTests {
  private let message = EmailBySMTPTests.message

  @Test("A mail becomes a file any mail program opens")
  func email() async throws {
    try await inFolder { folder in
      try await EmailFolder(folder.path(), from: sender()).send(message)
      let file = folder.appending(path: "17-1772416800000.eml")
      let mail = try ParsedMail(Array(Data(contentsOf: file)))
      #expect(mail.subject == message.subject)
      #expect(mail.body.replacing("\r\n", with: "\n") == message.body)
      #expect(mail.defects.isEmpty)
    }
  }

  @Test(
    "Every line of a mail is short and plain enough for every mail system", arguments: [0, 1, 44, 45, 46, 61, 200, 998])
  func lines(_ length: Int) async throws {
    try await inFolder { folder in
      let text = String(repeating: "ữ🇻🇳", count: length / 2) + String(repeating: "a", count: length % 2)
      try await EmailFolder(folder.path(), from: sender()).send(message.with(subject: text, body: text))
      let bytes = try Data(contentsOf: folder.appending(path: "17-1772416800000.eml"))
      let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
      let mail = try ParsedMail(Array(bytes))
      #expect(mail.subject == text)
      #expect(mail.body.trimmingCharacters(in: .newlines) == text)
      #expect(mail.defects.isEmpty)
    }
  }

  @Test("Sending again replaces the file, and leaves nothing else")
  func again() async throws {
    try await inFolder { folder in
      let (emails, texts) = try (EmailFolder(folder.path(), from: sender()), SmsFolder(folder.path()))
      for _ in 0..<3 {
        try await emails.send(message)
        try await texts.send(message.with(recipient: "0912345678"))
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
      #expect(files == ["17-1772416800000.eml", "17-1772416800000.txt"])
    }
  }

  @Test("A text message becomes a file with its number and its words")
  func sms() async throws {
    try await inFolder { folder in
      try await SmsFolder(folder.path()).send(
        message.with(key: "5-1", recipient: "+84912345678", body: "Ho so da nhan."))
      let text = try String(contentsOf: folder.appending(path: "5-1.txt"), encoding: .utf8)
      #expect(text == "+84912345678\n\nHo so da nhan.\n")
    }
  }

  @Test("A key that is a path is refused", arguments: ["../x", "a/b", "", ".", "a.b", "a\0", "ữ"])
  func key(_ key: String) async throws {
    try await inFolder { folder in
      await #expect(throws: Undeliverable.self) {
        try await EmailFolder(folder.path(), from: sender()).send(message.with(key: key))
      }
      await #expect(throws: Undeliverable.self) {
        try await SmsFolder(folder.path()).send(message.with(key: key, recipient: "0912345678"))
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      #expect(files.isEmpty)
    }
  }

  @Test("A folder that cannot be written makes the message wait")
  func noFolder() async throws {
    try await inFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      let error = await #expect(throws: (any Error).self) {
        try await SmsFolder(file.appending(path: "sms").path()).send(message.with(recipient: "0912345678"))
      }
      #expect(!(error is Undeliverable))
    }
  }

  private func inFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }
}
