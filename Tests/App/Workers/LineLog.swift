import Logging
import TestSupport

/// Keeps what is logged, a line each.
struct LineLog: LogHandler {
  var lines: Shared<[String]>
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  init(lines: Shared<[String]>) { self.lines = lines }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { lines.change { $0.append("\(event.message)") } }
}
