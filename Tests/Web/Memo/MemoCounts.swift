import Storage

/// A read of the Domain: pages hold no SQL.
enum MemoCounts {
  static func heard(in tx: Transaction) throws -> Int { try tx.value("SELECT COUNT(*) FROM memo_heard") ?? 0 }

  static func filed(in tx: Transaction) throws -> Int {
    try tx.value("SELECT COUNT(*) FROM memo WHERE filed_at IS NOT NULL") ?? 0
  }
}
