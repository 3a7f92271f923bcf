import Storage
import WorkingTime

/// A content that nobody was known to use when somebody looked.
package struct IdleBlob: Decodable, Sendable {
  var hash: String
  var idleSince: Instant
  var arrival: Int64

  static func find(_ hash: String, _ lock: SQL = "", in tx: Transaction) throws -> IdleBlob? {
    try tx.first(
      "SELECT hash, idle_since, arrival FROM blob WHERE hash = \(hash) AND idle_since IS NOT NULL\(lock)")
  }

  func isUsed(in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM blob_use WHERE hash = \(hash) LIMIT 1", as: Int.self) != nil
  }

  /// Where it is used after all, it is idle no longer.
  /// - Returns: false where it has changed meanwhile.
  func keep(in tx: Transaction) throws -> Bool {
    guard try isAsItWas(in: tx), try isUsed(in: tx) else { return false }
    return try tx.changes("UPDATE blob SET idle_since = NULL WHERE hash = \(hash)") > 0
  }

  /// - Returns: false where it has come again meanwhile, or somebody uses it.
  func strikeOut(in tx: Transaction) throws -> Bool {
    guard try isAsItWas(in: tx), try !isUsed(in: tx) else { return false }
    return try tx.changes("DELETE FROM blob WHERE hash = \(hash)") > 0
  }

  /// From here on nobody begins to use it until the transaction ends.
  private func isAsItWas(in tx: Transaction) throws -> Bool {
    let row = try IdleBlob.find(hash, tx.forUpdate, in: tx)
    return row?.idleSince == idleSince && row?.arrival == arrival
  }
}
