import Gateways
import Testing

@Suite("The address of a mail server")
struct SMTPAddressTests {
  static let addresses: [(String, SMTPServer.Security, Int)] = [
    ("smtp://mail.angiang.gov.vn", .startTLS, 587), ("smtp://mail.angiang.gov.vn:2525/", .startTLS, 2_525),
    ("smtps://mail.angiang.gov.vn", .tls, 465), ("smtp+plain://mail.angiang.gov.vn", .none, 25),
  ]

  @Test("It says how the conversation is kept secret", arguments: addresses)
  func read(_ url: String, _ security: SMTPServer.Security, _ port: Int) {
    #expect(SMTPServer(url: url) == SMTPServer(host: "mail.angiang.gov.vn", port: port, security: security))
  }

  @Test(
    "What is no such address is refused",
    arguments: [
      "", "mail.angiang.gov.vn", "mail:25", "http://mail", "smtp://", "smtp://mail:0", "smtp://mail:70000",
      "smtp://user:password@mail", "smtp://mail/path", "smtp://mail?x=y", "smtp://ma il", "smtp://mail\r\nQUIT",
    ])
  func refused(_ url: String) {
    #expect(SMTPServer(url: url) == nil)
  }
}
