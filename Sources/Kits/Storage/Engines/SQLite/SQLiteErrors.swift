import Foundation
import GRDB
import GRDBSQLite

/// Runs a call into GRDB; its errors leave as ours.
func sqlite<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw StorageError(sqlite: error.extendedResultCode.rawValue, message: error.message ?? "")
  }
}

extension StorageError {
  init(sqlite connection: OpaquePointer?, _ code: CInt) {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
    self.init(sqlite: sqlite3_extended_errcode(connection), message: message)
  }

  init(sqlite code: CInt, message: String) {
    // "UNIQUE constraint failed: account.phone" · "… failed: index 'account_name'"
    let subject = message.range(of: " failed: ").map { String(message[$0.upperBound...]) } ?? message
    switch code {
    case 2067, 1555, 2579:  // UNIQUE, PRIMARY KEY, ROWID
      self = .uniqueViolation(
        constraint: subject.hasPrefix("index '") ? String(subject.dropFirst(7).dropLast()) : subject)
    case 787: self = .foreignKeyViolation
    case 275: self = .checkViolation(constraint: subject)
    case 1299: self = .notNullViolation(column: subject)
    default:
      switch code & 0xff {
      case SQLITE_BUSY, SQLITE_LOCKED: self = .databaseLocked
      case SQLITE_FULL: self = .diskFull
      case SQLITE_INTERRUPT: self = .cancelled
      case SQLITE_CANTOPEN, SQLITE_NOTADB: self = .cannotOpen(message)
      default: self = .other(code: String(code), message: message)
      }
    }
  }
}
