/// A "no" of a mail server: "550 5.1.1 No such user".
struct SMTPRefusal {
  let line: String
  private let code: Int

  /// nil for every other line.
  init?(_ line: String) {
    guard let code = Int(line.prefix(3)), (400..<600).contains(code) else { return nil }
    self.code = code
    self.line = line.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Whether the address itself is the reason, so that no other attempt can help. A refusal of policy (5.7: relaying
  /// denied, sender not allowed) is a matter of settings, and these can be mended while the message waits.
  var isForRecipient: Bool {
    let words = line.split(separator: " ")
    let status = words.count > 1 ? words[1].split(separator: ".").map { Int($0) } : []
    // RFC 3463: 5.1.7 and 5.1.8 speak of the sender's address.
    if status.count == 3 { return status[0] == 5 && status[1] == 1 && status[2] != 7 && status[2] != 8 }
    return [550, 551, 553].contains(code)
  }
}
