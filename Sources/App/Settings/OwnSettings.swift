import Features
import Foundation
import WorkingTime

extension Settings {
  /// What the program itself needs, whatever its features are.
  static let own: [Setting] = [
    .databaseURL, .blobFolder, .dataFolder, .baseURL, .counting, .demo, .proxy, .secret,
  ]
}

extension Setting {
  static let databaseURL = Setting(
    "DATABASE_URL", "sqlite:path, or postgres://user:password@host:port/name, or postgres:///name?host=/socket/folder",
    standard: "sqlite:var/motcua.db",
    check: { $0.hasPrefix("sqlite:") || $0.hasPrefix("postgres") ? nil : "must begin with sqlite: or postgres://" },
    hide: withoutPassword)
  static let blobFolder = Setting("MOTCUA_BLOBS", "folder of the uploaded papers", standard: "var/blobs")
  static let dataFolder = Setting("MOTCUA_DATA", "folder of the reference data", standard: "Data")
  static let baseURL = Setting(
    "MOTCUA_URL", "where people reach the site; https makes cookies secure", emptyWords: "(the address served)"
  ) { url in
    url.isEmpty || ["http://", "https://"].contains(where: url.hasPrefix) ? nil : "must begin with http:// or https://"
  }
  static let counting = Setting(
    "MOTCUA_COUNTING",
    "minute: a working day is 8 hours from acceptance on; day: whole working days; used when procedures are loaded",
    standard: Counting.minute.rawValue
  ) { Counting(rawValue: $0) == nil ? "must be minute or day" : nil }
  static let demo = flag("MOTCUA_DEMO", "1 lists demonstration accounts and shows one-time codes on the page")
  static let proxy = flag("MOTCUA_PROXY", "1 takes the caller's address from X-Forwarded-For")
  static let secret = Setting(
    "MOTCUA_SECRET", "signs form tokens and private links; the same in all copies",
    emptyWords: "(made at first start, kept beside the papers)", isSecret: true
  ) { $0.utf8.count < 32 ? "must have at least 32 characters" : nil }

  @Sendable private static func withoutPassword(_ url: String) -> String {
    guard let at = url.lastIndex(of: "@"), let scheme = url.range(of: "://") else { return url }
    let user = url[scheme.upperBound..<at].split(separator: ":").first ?? ""
    return "\(url[..<scheme.upperBound])\(user)\(url[at...])"
  }
}
