package import Jobs
import Storage

extension Bulk {
  /// In pieces, so that nobody waits long for the one writer.
  package static var sweepOfRecords: Sweep {
    Sweep("sweep-bulk", "Xóa kết quả xử lý hàng loạt đã cũ") { db, now in
      while try await db.write({ try sweep(at: now, in: $0) }) > 0 {}
    }
  }
}
