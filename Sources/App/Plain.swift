import Agencies
import Foundation
import Language
import NIOCore
import Storage

/// An error in one line that an operator can act on.
struct Plain: Error, CustomStringConvertible {
  var description: String

  init(said description: String) { self.description = description }

  /// nil for errors that speak for themselves.
  init?(_ error: any Error) {
    switch error {
    case let error as StorageError: description = Self.line(error)
    case let error as any Refusal: description = error.sentence
    case let error as IOError where error.errnoCode == EADDRINUSE:
      description = "The port is in use by another program. Choose another with --port."
    case let error as IOError where error.errnoCode == EACCES:
      description = "The port may not be used by this account. Choose one from 1024 on with --port."
    case let error as CocoaError: description = "A file or folder cannot be used: \(Self.path(in: error))."
    default: return nil
    }
  }

  private static func line(_ error: StorageError) -> String {
    switch error {
    case .cannotOpen(let why): "The database of DATABASE_URL cannot be opened: \(why.oneLine)"
    case .connectionLost: "The connection to the database broke. What was not committed did not happen."
    case .databaseLocked: "The database is held by another program. Try again when that has ended."
    case .diskFull: "The disk of the database is full."
    case .other(_, let message) where message.contains("no such table") || message.contains("does not exist"):
      "The database is empty or of an older version. Run `motcua migrate` or `motcua seed` first."
    case .other(let code, let message):
      "The database of DATABASE_URL answered with an error: \(message.oneLine) (\(code))"
    default: "The database of DATABASE_URL answered with an error: \(error)"
    }
  }

  private static func path(in error: CocoaError) -> String {
    let path = error.filePath ?? error.url?.path ?? "unknown"
    return error.underlying.map { "\(path) (\($0.localizedDescription.oneLine))" } ?? path
  }
}
