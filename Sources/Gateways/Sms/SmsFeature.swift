package import Features
import Messaging

extension Feature {
  /// Text messages go into a folder.
  package static let sms = Feature(
    "sms", waysOut: [WayOut(.sms) { SmsFolder("\($0[.outboxFolder])/sms") }], settings: [.outboxFolder])
}

extension Setting {
  package static let outboxFolder = Setting(
    "MOTCUA_OUTBOX", "folder of the text messages, and of the e-mails while no mail server is set",
    standard: "var/outbox")
}
