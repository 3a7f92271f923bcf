import ArgumentParser
import Features
import Foundation
import Hummingbird
import Logging
import NIOCore
import Rules
import ServiceLifecycle
import Storage
import UnixSignals
import WebShared

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the portal, the desk, the administration and the API.")

  @Option(help: "Port on 127.0.0.1, 0 for any free one; a proxy of the province stands in front.")
  var port = 8080

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535.") }
  }

  func run() async throws {
    let composition = try await Composition.open(try await Settings.read())
    var logger = Logger(label: "motcua", factory: { _ in JSONLog() })
    logger.logLevel = .info
    for name in composition.settings.unknown {
      logger.warning(
        "There is no such setting; `motcua settings` lists those there are.", metadata: ["name": "\(name)"])
    }
    // Whatever is set wrong is found before anything is touched.
    let site = try composition.site(port: port, logger: logger)
    let workers = try composition.workers(logger: logger, metrics: site.metrics)

    let applied = try await composition.db.migrate(Composition.features.schema)
    if !applied.isEmpty { logger.info("migrated", metadata: ["migrations": "\(applied.joined(separator: ", "))"]) }
    if try await composition.rulebooks.current().procedures.isEmpty {
      logger.warning("The catalogue is empty: nothing can be submitted before `motcua seed` has loaded it.")
    }

    let application = Application(
      router: website(site),
      configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
      services: workers,
      onServerRunning: { Self.announce($0) }, logger: logger)
    try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
    await composition.db.close()
  }

  /// The one line for people; everything else is for collectors of logs.
  private static func announce(_ channel: any Channel) {
    let address = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)"
    FileHandle.standardOutput.write(Data("Một Cửa answers at \(address) (Ctrl-C stops it).\n".utf8))
  }
}
