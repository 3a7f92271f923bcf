package import Storage

/// A number that rises whenever something is published, in the same transaction, so that copies in memory know they are old.
package enum Revision {
  package static func current(in tx: Transaction) throws -> Int {
    try tx.value("SELECT value FROM revision WHERE area = 'rules'") ?? 0
  }

  /// The same, and nobody publishes anything else until the transaction ends.
  package static func hold(in tx: Transaction) throws -> Int {
    try tx.value("SELECT value FROM revision WHERE area = 'rules'\(tx.forUpdate)") ?? 0
  }

  package static func rise(in tx: Transaction) throws {
    try tx.run("UPDATE revision SET value = value + 1 WHERE area = 'rules'")
  }
}
