/// Words tried on an example before they are used.
extension MessageTemplate {
  package struct Preview: Hashable, Sendable {
    /// Empty where the channel knows none.
    package var subject: String
    package var body: String
  }

  /// The example in these words. Refuses words that could not be sent, as `save` does.
  package static func preview(
    _ kind: NoticeKind, _ channel: Message.Channel, subject: String, body: String
  ) throws -> Preview {
    try Renderer.check(subject: subject, body: body, channel: channel)
    let template = MessageTemplate(key: kind.key, channel: channel.key, version: 0, subject: subject, body: body)
    let words = try Renderer(template, on: channel).render(kind.example)
    return Preview(subject: words.subject, body: words.body)
  }
}
