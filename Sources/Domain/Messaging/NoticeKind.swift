/// A kind of message, described once by the feature that sends it: name, words, and what fills them.
package struct NoticeKind: Sendable {
  /// Stands in the outbox and beside saved words; never changes.
  package let key: String
  /// As the administration calls it: "Đã tiếp nhận".
  package let title: String
  /// When it is sent, in one sentence.
  package let explanation: String
  /// What its words may name between two braces, in the order shown.
  package let blanks: [Blank]
  /// nil: good for ever. Else it would only confuse after so many minutes; a person waits for it in front of the screen,
  /// so it goes before all others, and its values are not kept once it has served.
  package let validMinutes: Int?

  private let subject: String
  private let letter: String
  private let text: String

  /// - Parameters:
  ///   - subject: of the letter, on one line.
  ///   - letter: the words for channels with room, such as e-mail.
  ///   - text: the same in one line for short messages, written with marks.
  package init(
    _ key: String, _ title: String, explanation: String, blanks: [Blank], validMinutes: Int? = nil, subject: String,
    letter: String, text: String
  ) {
    (self.key, self.title, self.explanation) = (key, title, explanation)
    (self.blanks, self.validMinutes) = (blanks, validMinutes)
    (self.subject, self.letter, self.text) = (subject, letter, text)
  }

  /// The words the program comes with.
  package func words(on channel: Message.Channel) -> MessageTemplate {
    let (subject, body) =
      switch channel.form {
      case .letter: (subject, letter)
      case .text: ("", text)
      }
    return MessageTemplate(key: key, channel: channel.key, version: 0, subject: subject, body: body)
  }

  /// An invented case.
  package var example: NoticeValues {
    NoticeValues(blanks.map { ($0, $0.example) })
  }
}

/// The kinds of one feature, under the name the administration lists them by.
package struct NoticeGroup: Sendable {
  package let title: String
  package let kinds: [NoticeKind]

  package init(_ title: String, _ kinds: [NoticeKind]) { (self.title, self.kinds) = (title, kinds) }
}
