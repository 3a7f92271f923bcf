import Foundation

/// A mail as a mail program would show it, read by Python's own mail library.
struct ParsedMail: Decodable, Equatable {
  var from, to, subject, date, id, type, body: String
  /// Things the reader found wrong.
  var defects: [String]

  init(_ bytes: [UInt8]) throws {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", Self.reader]
    let (input, output) = (Pipe(), Pipe())
    python.standardInput = input
    python.standardOutput = output
    try python.run()
    input.fileHandleForWriting.write(Data(bytes))
    try input.fileHandleForWriting.close()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    self = try JSONDecoder().decode(ParsedMail.self, from: json)
  }

  private static let reader = """
    import email, email.policy, json, sys
    mail = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.SMTP)
    defects = list(mail.defects) + [d for h in mail.values() for d in h.defects]
    print(json.dumps({"from": mail["from"], "to": mail["to"], "subject": mail["subject"], "date": mail["date"],
      "id": mail["message-id"], "type": mail.get_content_type() + " " + mail.get_content_charset(),
      "body": mail.get_content(), "defects": [str(d) for d in defects]}))
    """
}
