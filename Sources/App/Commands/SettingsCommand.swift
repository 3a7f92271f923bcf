import ArgumentParser
import Features

struct SettingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "List every setting, its value now and its meaning.")

  func run() async throws {
    let settings = try await Settings.read()
    for line in settings.values.lines { print("\(line.name)=\(line.value)\n    \(line.meaning)") }
    for name in settings.unknown { print("\(name)\n    UNKNOWN: there is no such setting") }
  }
}
