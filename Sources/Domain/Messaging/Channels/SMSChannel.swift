extension Message.Channel {
  /// One character with a mark makes every part of an SMS hold 70 characters instead of 160, so it goes without marks;
  /// three parts at most. // E.164: fifteen digits
  package static let sms = Message.Channel("sms", "tin nhắn SMS", form: .text, keepsMarks: false, longest: 459) {
    let digits = $0.hasPrefix("+") ? $0.dropFirst() : Substring($0)
    return !digits.isEmpty && digits.utf8.count <= 15 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
