import Gateways
import Messaging

extension Composition {
  /// How messages leave: e-mail over the mail server or into a folder, text messages into a folder.
  func channels() throws -> [Message.Channel: any MessageChannel] {
    let sender = try Mailbox(name: "Một Cửa \(settings.provinceName)", settings.mailFrom)
    let sms = SmsFolder("\(settings.outboxFolder)/sms")
    guard let server = try mailServer() else {
      return [.email: EmailFolder("\(settings.outboxFolder)/email", from: sender), .sms: sms]
    }
    return [.email: EmailBySMTP(server: server, from: sender), .sms: sms]
  }

  private func mailServer() throws -> SMTPServer? {
    guard let url = settings.smtpURL, !url.isEmpty else { return nil }
    let login = settings.smtpUser.map { SMTPServer.Login(user: $0, password: settings.smtpPassword ?? "") }
    guard let server = SMTPServer(url: url, login: login) else {
      throw WrongSetting("SMTP_URL", "must be smtp://host:port, smtps://host:port or smtp+plain://host:port")
    }
    return server
  }
}
