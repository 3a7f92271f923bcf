import API
import ArgumentParser
import Catalogue
import Desk
import Hummingbird
import Identity
import Logging
import Portal
import ServiceLifecycle
import Storage
import UnixSignals
import WebShared

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serve the portal, the desk, the administration and the API.")

  @Option(help: "Port on 127.0.0.1; a proxy of the province stands in front.")
  var port = 8080

  func run() async throws {
    let settings = try await Settings.read()
    let composition = try await Composition.open(settings)
    let applied = try await composition.db.migrate(Composition.migrations)
    var logger = Logger(label: "motcua", factory: { JSONLog(label: $0) })
    logger.logLevel = .info
    if !applied.isEmpty { logger.info("migrated", metadata: ["migrations": "\(applied.joined(separator: ", "))"]) }
    _ = try await composition.rulebooks.current()

    let site = try composition.site(port: port, logger: logger)
    let application = Application(
      router: website(site, areas: composition.areas),
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      services: try composition.workers(logger: logger), logger: logger)
    try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
    await composition.db.close()
  }
}
