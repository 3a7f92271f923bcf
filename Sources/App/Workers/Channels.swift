import Casework
import Features
import Gateways
import Identity
import Messaging

extension Composition {
  /// Every kind of message, in the order the administration lists them, and every way it may go.
  static let phrasebook = Phrasebook(features.notices, on: [.email, .sms])

  /// How messages leave.
  ///
  /// - Parameter lookup: the address at which dossiers are looked up.
  func delivery(lookup: String) throws -> Delivery {
    Delivery(Self.phrasebook, through: try gateways(), filling: [.lookup: .text(lookup)])
  }

  /// E-mail goes over the mail server or into a folder, text messages into a folder.
  func gateways() throws -> [any MessageGateway] {
    let sender = try Mailbox(name: "Một Cửa \(settings.provinceName)", settings.mailFrom)
    let sms = SmsFolder("\(settings.outboxFolder)/sms")
    guard let server = try mailServer() else {
      return [EmailFolder("\(settings.outboxFolder)/email", from: sender), sms]
    }
    return [EmailBySMTP(server: server, from: sender), sms]
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
