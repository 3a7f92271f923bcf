extension Message.Channel {
  package static let email = Message.Channel("email", "thư điện tử", form: .letter) { address in
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && address.utf8.count <= 254
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !special.contains($0) }
  }

  /// Characters that would end the address inside a header or a command.
  private static let special = Set("\"<>(),;:\\[]".utf8)
}
