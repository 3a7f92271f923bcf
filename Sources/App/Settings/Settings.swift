import Configuration
import Features
import Foundation
import SystemPackage
import WorkingTime

/// Everything an operator decides. Read once at the start, from the environment or from the file that
/// `MOTCUA_SETTINGS` names; a wrong value stops the start with one line that says which and why.
struct Settings: Sendable {
  /// Those of the program itself, and those its features bring along.
  static let all = own + Composition.features.settings

  var values: SettingValues
  /// Names that look like settings and are none: slips of the hand.
  var unknown: [String]

  var databaseURL: String { values[.databaseURL] }
  var blobFolder: String { values[.blobFolder] }
  var dataFolder: String { values[.dataFolder] }
  var provinceName: String { values[.province] }
  var baseURL: String { values[.baseURL] }
  /// How working days of terms are counted where a procedure's own law says nothing else.
  var counting: Counting { Counting(rawValue: values[.counting]) ?? .minute }
  var isDemo: Bool { values.isOn(.demo) }
  var isBehindProxy: Bool { values.isOn(.proxy) }
  var secret: String { values[.secret] }

  static func read() async throws -> Settings {
    let environment = ProcessInfo.processInfo.environment
    var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
    var names = environment.keys.filter { $0.hasPrefix("MOTCUA_") }
    if let file = environment[fileSetting] {
      do {
        providers.append(try await EnvironmentVariablesProvider(environmentFilePath: FilePath(file)))
        names += Self.names(in: try String(contentsOfFile: file, encoding: .utf8))
      } catch {
        throw WrongSetting(fileSetting, "names \(file), which cannot be read")
      }
    }
    let config = ConfigReader(providers: providers)
    let known = Set(all.map(\.name)).union([fileSetting])
    return Settings(
      values: try SettingValues(of: all) { config.string(forKey: $0.key, isSecret: $0.isSecret) },
      unknown: Set(names).subtracting(known).sorted())
  }

  private static let fileSetting = "MOTCUA_SETTINGS"

  /// Lines `NAME=value`.
  private static func names(in file: String) -> [String] {
    file.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") && $0.contains("=") }
      .map { $0.prefix { $0 != "=" }.trimmingCharacters(in: .whitespaces) }
  }
}

extension Setting {
  /// `SMTP_URL` is asked for as smtp.url.
  fileprivate var key: ConfigKey { ConfigKey(name.split(separator: "_").map { $0.lowercased() }) }
}
