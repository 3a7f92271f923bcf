package import Features
import Messaging

extension Feature {
  /// E-mail goes over the mail server, or into a folder while none is set.
  package static let email = Feature(
    "email", waysOut: [WayOut(.email) { try gateway($0) }],
    settings: [.smtpURL, .smtpUser, .smtpPassword, .mailFrom])

  private static func gateway(_ settings: SettingValues) throws -> any MessageGateway {
    let sender = try Mailbox(name: "Một Cửa \(settings[.province])", settings[.mailFrom])
    guard !settings[.smtpURL].isEmpty else { return EmailFolder("\(settings[.outboxFolder])/email", from: sender) }
    let user = settings[.smtpUser]
    let login = user.isEmpty ? nil : SMTPServer.Login(user: user, password: settings[.smtpPassword])
    guard let server = SMTPServer(url: settings[.smtpURL], login: login) else {
      throw WrongSetting(Setting.smtpURL.name, Setting.smtpAddress)
    }
    return EmailBySMTP(server: server, from: sender)
  }
}

extension Setting {
  package static let smtpURL = Setting(
    "SMTP_URL",
    "smtp://host:port with STARTTLS, smtps://host:port, or smtp+plain://host:port inside a safe network",
    emptyWords: "(none: files)"
  ) { $0.isEmpty || SMTPServer(url: $0) != nil ? nil : smtpAddress }
  package static let smtpUser = Setting("SMTP_USER", "name at the mail server")
  package static let smtpPassword = Setting("SMTP_PASSWORD", "password at the mail server", isSecret: true)
  package static let mailFrom = Setting("MAIL_FROM", "sender of e-mails", standard: "motcua@localhost") {
    Message.Channel.email.isAddress($0) ? nil : "must be a mail address"
  }

  fileprivate static let smtpAddress = "must be smtp://host:port, smtps://host:port or smtp+plain://host:port"
}
