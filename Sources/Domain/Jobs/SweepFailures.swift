import Storage

extension JobFailure {
  package static var sweepOfGone: Sweep {
    Sweep("sweep-failures", "Xóa việc lỗi không còn") { db, now in
      _ = try await db.write { try forgetGone(at: now, in: $0) }
    }
  }
}
