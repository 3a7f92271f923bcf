import CCurl
import Messaging

/// Hands one mail over to a server; blocks its thread until that is done or has failed.
final class SMTPConversation {
  private let email: Email
  private let sender: Mailbox
  private let server: SMTPServer
  private var taken = 0
  private var refusal: SMTPRefusal?

  init(_ email: Email, from sender: Mailbox, to server: SMTPServer) {
    (self.email, self.sender, self.server) = (email, sender, server)
  }

  func hold() throws {
    guard curlStarted == CURLE_OK, let curl = curl_easy_init() else { throw SMTPFailure("libcurl cannot start.") }
    defer { curl_easy_cleanup(curl) }
    let recipients = curl_slist_append(nil, "<\(email.recipient.address)>")
    defer { curl_slist_free_all(recipients) }

    prepare(curl)
    curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
    let result = curl_easy_perform(curl)
    guard result == CURLE_OK else { throw failure(result) }
  }

  private func prepare(_ curl: UnsafeMutableRawPointer) {
    let scheme = server.security == .tls ? "smtps" : "smtp"
    curl_set_text(curl, CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(sender.domain)")
    curl_set_text(curl, CURLOPT_PROTOCOLS_STR, scheme)
    curl_set_text(curl, CURLOPT_PROXY, "")  // else libcurl reads the environment
    if server.security == .startTLS { curl_set_long(curl, CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
    if let file = server.trustedCertificates { curl_set_text(curl, CURLOPT_CAINFO, file) }
    if let login = server.login {
      curl_set_text(curl, CURLOPT_USERNAME, login.user)
      curl_set_text(curl, CURLOPT_PASSWORD, login.password)
    }
    curl_set_long(curl, CURLOPT_NOSIGNAL, 1)
    curl_set_long(curl, CURLOPT_CONNECTTIMEOUT, min(10, server.timeoutSeconds))
    curl_set_long(curl, CURLOPT_TIMEOUT, server.timeoutSeconds)
    // Closing says QUIT, for which the time above does not count: without these two it may wait two minutes.
    curl_set_long(curl, CURLOPT_FORBID_REUSE, 1)
    curl_set_long(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, server.timeoutSeconds)

    curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(sender.address)>")
    curl_set_long(curl, CURLOPT_UPLOAD, 1)
    curl_set_long(curl, CURLOPT_INFILESIZE, email.bytes.count)
    let this = Unmanaged.passUnretained(self).toOpaque()
    curl_set_read(curl) { buffer, size, count, this in
      guard let buffer, let this else { return 0 }
      return Unmanaged<SMTPConversation>.fromOpaque(this).takeUnretainedValue().give(buffer, size * count)
    }
    curl_set_pointer(curl, CURLOPT_READDATA, this)
    curl_set_header(curl) { line, size, count, this in
      guard let line, let this else { return 0 }
      let bytes = UnsafeRawBufferPointer(start: line, count: size * count)
      Unmanaged<SMTPConversation>.fromOpaque(this).takeUnretainedValue().hear(String(decoding: bytes, as: UTF8.self))
      return size * count
    }
    curl_set_pointer(curl, CURLOPT_HEADERDATA, this)
  }

  private func give(_ buffer: UnsafeMutablePointer<CChar>, _ room: Int) -> Int {
    let part = email.bytes[taken...].prefix(room)
    UnsafeMutableRawBufferPointer(start: buffer, count: room).copyBytes(from: part)
    taken += part.count
    return part.count
  }

  private func hear(_ line: String) {
    // What comes after a refusal is only the good-bye.
    if let refusal = SMTPRefusal(line) { self.refusal = refusal }
  }

  private func failure(_ result: CURLcode) -> any Error {
    if let refusal, refusal.isForRecipient { return Undeliverable(refusal.line) }
    let reason = String(cString: curl_easy_strerror(result))
    return SMTPFailure(refusal.map { "\(reason): \($0.line)" } ?? reason)
  }
}

/// The server cannot be reached, or does not take the mail now.
struct SMTPFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

private let curlStarted = curl_start()
