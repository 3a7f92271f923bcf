extension Message {
  /// A way messages can go, and what it asks of their words. Whoever brings a gateway brings its channel.
  package struct Channel: Sendable {
    /// Stands in the outbox and beside saved words; never changes.
    package let key: String
    /// As people call it: "tin nhắn SMS".
    package let title: String
    package let form: Form
    /// Whether Vietnamese marks arrive.
    package let keepsMarks: Bool
    /// Characters of the finished words; what is longer is cut. nil: as long as they are.
    package let longest: Int?
    /// Whether something could be sent there.
    package let isAddress: @Sendable (String) -> Bool

    package enum Form: Sendable {
      /// A subject, and as many lines as it takes.
      case letter
      /// One line.
      case text
    }

    package init(
      _ key: String, _ title: String, form: Form, keepsMarks: Bool = true, longest: Int? = nil,
      isAddress: @escaping @Sendable (String) -> Bool
    ) {
      (self.key, self.title, self.form) = (key, title, form)
      (self.keepsMarks, self.longest, self.isAddress) = (keepsMarks, longest, isAddress)
    }
  }
}
