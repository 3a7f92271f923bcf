/// Every kind of message the program can send and every channel it may go by, as its features brought them along.
package struct Phrasebook: Sendable {
  package let groups: [NoticeGroup]
  package let channels: [Message.Channel]

  package init(_ groups: [NoticeGroup], on channels: [Message.Channel]) {
    (self.groups, self.channels) = (groups, channels)
  }

  package var kinds: [NoticeKind] { groups.flatMap(\.kinds) }

  /// nil for what this program does not know, as after a return to an older version of it.
  package func kind(_ key: String) -> NoticeKind? {
    for group in groups {
      if let kind = group.kinds.first(where: { $0.key == key }) { return kind }
    }
    return nil
  }

  package func channel(_ key: String) -> Message.Channel? { channels.first { $0.key == key } }
}
