package import Features
import Messaging

extension Feature {
  /// Text messages go into a folder.
  package static let sms = Feature(
    "sms", waysOut: [WayOut(.sms) { SmsFolder("\($0[.outboxFolder])/sms") }], settings: [.outboxFolder])
}

extension Setting {
  package static let outboxFolder = Setting(
    "MOTCUA_OUTBOX", "folder of e-mails and text messages while no server is set", standard: "var/outbox")
}
