package import Messaging

/// A channel by which messages leave, and what sends them by it once the settings are read.
package struct WayOut: Sendable {
  package let channel: Message.Channel
  package let open: @Sendable (SettingValues) throws -> any MessageGateway

  package init(_ channel: Message.Channel, open: @escaping @Sendable (SettingValues) throws -> any MessageGateway) {
    (self.channel, self.open) = (channel, open)
  }
}
