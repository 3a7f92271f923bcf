import Configuration
import Foundation
import SystemPackage
import WorkingTime

/// Everything an operator decides. Read once at the start, from the environment or from the file that
/// `MOTCUA_SETTINGS` names; a wrong value stops the start with one line that says which and why.
struct Settings: Sendable {
  var databaseURL: String
  var blobFolder: String
  var dataFolder: String
  var outboxFolder: String
  var provinceName: String
  var baseURL: String
  /// How working days of terms are counted where a procedure's own law says nothing else.
  var counting: Counting
  var isDemo: Bool
  var isBehindProxy: Bool
  var secret: String?
  var smtpURL: String?
  var smtpUser: String?
  var smtpPassword: String?
  var mailFrom: String

  static func read() async throws -> Settings {
    let environment = ProcessInfo.processInfo.environment
    var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
    if let file = environment["MOTCUA_SETTINGS"] {
      do {
        providers.append(try await EnvironmentVariablesProvider(environmentFilePath: FilePath(file)))
      } catch {
        throw WrongSetting("MOTCUA_SETTINGS", "names \(file), which cannot be read")
      }
    }
    return try Settings(ConfigReader(providers: providers))
  }

  private init(_ config: ConfigReader) throws {
    databaseURL = config.string(forKey: "database.url", default: "sqlite:var/motcua.db")
    blobFolder = config.string(forKey: "motcua.blobs", default: "var/blobs")
    dataFolder = config.string(forKey: "motcua.data", default: "Data")
    outboxFolder = config.string(forKey: "motcua.outbox", default: "var/outbox")
    provinceName = config.string(forKey: "motcua.province", default: "tỉnh An Giang")
    baseURL = config.string(forKey: "motcua.url", default: "")
    guard let counting = Counting(rawValue: config.string(forKey: "motcua.counting", default: "minute")) else {
      throw WrongSetting("MOTCUA_COUNTING", "must be minute or day")
    }
    self.counting = counting
    isDemo = try Self.truth(config, "motcua.demo")
    isBehindProxy = try Self.truth(config, "motcua.proxy")
    secret = config.string(forKey: "motcua.secret", isSecret: true)
    smtpURL = config.string(forKey: "smtp.url")
    smtpUser = config.string(forKey: "smtp.user")
    smtpPassword = config.string(forKey: "smtp.password", isSecret: true)
    mailFrom = config.string(forKey: "mail.from", default: "motcua@localhost")

    guard databaseURL.hasPrefix("sqlite:") || databaseURL.hasPrefix("postgres") else {
      throw WrongSetting("DATABASE_URL", "must begin with sqlite: or postgres://")
    }
    if !baseURL.isEmpty, !baseURL.hasPrefix("http://"), !baseURL.hasPrefix("https://") {
      throw WrongSetting("MOTCUA_URL", "must begin with http:// or https://")
    }
    if let secret, secret.utf8.count < 32 { throw WrongSetting("MOTCUA_SECRET", "must have at least 32 characters") }
  }

  private static func truth(_ config: ConfigReader, _ key: ConfigKey) throws -> Bool {
    guard let word = config.string(forKey: key) else { return false }
    switch word.lowercased() {
    case "1", "true", "yes": return true
    case "0", "false", "no", "": return false
    default: throw WrongSetting(key.description.replacing(".", with: "_").uppercased(), "must be 1 or 0")
    }
  }
}

struct WrongSetting: Error, CustomStringConvertible {
  var name, why: String

  init(_ name: String, _ why: String) {
    (self.name, self.why) = (name, why)
  }

  var description: String { "Setting \(name) \(why)." }
}
