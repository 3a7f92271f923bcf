package import Jobs
package import Storage
package import WorkingTime

/// Removes what has run out and serves nobody: ended sessions, and codes a day after they were
/// made; their limits count the last hour.
package enum IdentitySweep {
  package static var job: Sweep {
    Sweep("sweep-identity", "Xóa phiên đăng nhập và mã đã hết hạn") { db, now in
      try await db.write { try run(at: now, in: $0) }
    }
  }

  package static func run(at now: Instant, in tx: Transaction) throws {
    try tx.run("DELETE FROM session WHERE expires_at <= \(now)")
    try tx.run("DELETE FROM one_time_code WHERE created_at <= \(now.adding(minutes: -24 * 60))")
  }
}
