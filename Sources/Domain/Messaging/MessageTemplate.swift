package import Storage
package import WorkingTime

/// The words of a notice on one channel, as Mustache text. Where an administrator has saved none, the standard words
/// of the product are used, as version 0.
package struct MessageTemplate: Codable, Hashable, Sendable {
  package var key: String
  package var channel: String
  package var version: Int
  /// Empty where the channel knows none.
  package var subject: String
  package var body: String

  /// The words in use, with the highest valid version.
  package static func current(_ kind: NoticeKind, _ channel: Message.Channel, in tx: Transaction) throws
    -> MessageTemplate
  {
    try saved(kind.key, channel.key, in: tx) ?? kind.words(on: channel)
  }

  /// All words in use, in the order of the kinds.
  package static func all(of phrasebook: Phrasebook, in tx: Transaction) throws -> [MessageTemplate] {
    try phrasebook.kinds.flatMap { kind in
      try phrasebook.channels.map { try current(kind, $0, in: tx) }
    }
  }

  /// Puts new words in use. Refuses words that could not be sent.
  package static func save(
    _ kind: NoticeKind, _ channel: Message.Channel, subject: String, body: String, at now: Instant, in tx: Transaction
  ) throws {
    try Renderer.check(subject: subject, body: body, channel: channel)

    try tx.run(
      """
      INSERT INTO message_template (key, channel, version, subject, body, is_valid, created_at)
      SELECT \(kind.key), \(channel.key), COALESCE(MAX(version), 0) + 1, \(subject), \(body), 1, \(now)
      FROM message_template WHERE key = \(kind.key) AND channel = \(channel.key)
      """)
  }

  /// Takes the words in use out of use; the ones before them are in use again.
  package static func withdraw(_ kind: NoticeKind, _ channel: Message.Channel, in tx: Transaction) throws {
    let withdrawn = try tx.changes(
      """
      UPDATE message_template SET is_valid = 0 WHERE id = (
        SELECT id FROM message_template WHERE key = \(kind.key) AND channel = \(channel.key) AND is_valid = 1
        ORDER BY version DESC LIMIT 1
      )
      """)
    guard withdrawn == 1 else { throw MessagingRefusal.noSavedTemplate }
  }

  static func saved(_ key: String, _ channel: String, in tx: Transaction) throws -> MessageTemplate? {
    try tx.first(
      """
      SELECT key, channel, version, subject, body FROM message_template
      WHERE key = \(key) AND channel = \(channel) AND is_valid = 1 ORDER BY version DESC LIMIT 1
      """)
  }
}
