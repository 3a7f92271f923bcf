import ArgumentParser

/// `motcua`: the one program of the one-stop shop.
@main
struct Motcua: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua", abstract: "Một cửa điện tử liên thông.",
    subcommands: [
      Migrate.self, Seed.self, Simulate.self, Verify.self, ChainCommand.self, SettingsCommand.self, Serve.self,
      User.self, Lunar.self, Due.self, CalendarCommand.self, ProcessCommand.self,
    ])

  /// Whatever ends a command early is told in one line.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: Plain(error) ?? error)
    }
  }
}
