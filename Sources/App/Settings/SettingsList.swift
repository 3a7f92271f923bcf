import Foundation
import WorkingTime

extension Settings {
  /// What `motcua settings` prints: name, value, meaning. Secrets are never shown.
  var list: [(name: String, value: String, meaning: String)] {
    [
      (
        "DATABASE_URL", Self.withoutPassword(databaseURL),
        "sqlite:path, or postgres://user:password@host:port/name, or postgres:///name?host=/socket/folder"
      ),
      ("MOTCUA_BLOBS", blobFolder, "folder of the uploaded papers"),
      ("MOTCUA_DATA", dataFolder, "folder of the reference data"),
      ("MOTCUA_OUTBOX", outboxFolder, "folder of e-mails and text messages while no server is set"),
      ("MOTCUA_PROVINCE", provinceName, "the province's name beside the wordmark"),
      (
        "MOTCUA_URL", baseURL.isEmpty ? "(the address served)" : baseURL,
        "where people reach the site; https makes cookies secure"
      ),
      (
        "MOTCUA_COUNTING", counting.rawValue,
        "minute: a working day is 8 hours from acceptance on; day: whole working days; used when procedures are loaded"
      ),
      ("MOTCUA_DEMO", isDemo ? "1" : "0", "1 lists demonstration accounts and shows one-time codes on the page"),
      ("MOTCUA_PROXY", isBehindProxy ? "1" : "0", "1 takes the caller's address from X-Forwarded-For"),
      (
        "MOTCUA_SECRET", secret == nil ? "(made at first start, kept beside the papers)" : "(set)",
        "signs form tokens; the same in all copies"
      ),
      (
        "SMTP_URL", smtpURL ?? "(none: files)",
        "smtp://host:port with STARTTLS, smtps://host:port, or smtp+plain://host:port inside a safe network"
      ),
      ("SMTP_USER", smtpUser ?? "", "name at the mail server"),
      ("SMTP_PASSWORD", smtpPassword == nil ? "" : "(set)", "password at the mail server"),
      ("MAIL_FROM", mailFrom, "sender of e-mails"),
    ]
  }

  private static func withoutPassword(_ url: String) -> String {
    guard let at = url.lastIndex(of: "@"), let scheme = url.range(of: "://") else { return url }
    let user = url[scheme.upperBound..<at].split(separator: ":").first ?? ""
    return "\(url[..<scheme.upperBound])\(user)\(url[at...])"
  }
}
