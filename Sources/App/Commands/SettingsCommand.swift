import ArgumentParser

struct SettingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "List every setting, its value now and its meaning.")

  func run() async throws {
    for (name, value, meaning) in try await Settings.read().list {
      print("\(name)=\(value)\n    \(meaning)")
    }
  }
}
