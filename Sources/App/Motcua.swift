import ArgumentParser

/// `motcua`: the one program of the one-stop shop.
@main
struct Motcua: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua", abstract: "Một cửa điện tử liên thông.",
    subcommands: [
      Migrate.self, Seed.self, Simulate.self, Verify.self, SettingsCommand.self, Serve.self,
      User.self,
    ])
}
