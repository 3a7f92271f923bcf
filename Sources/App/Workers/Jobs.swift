import Blobs
import Casework
import Dossiers
import Identity
import Jobs
import Messaging
import Storage
import WorkingTime
import Worklists

extension Composition {
  /// Everything that goes on beside the requests, but for the messages. A feature adds its jobs here.
  var jobs: [any Job] { Dossier.jobs(under: rulebooks) + sweeps }

  private var sweeps: [any Job] {
    [
      Sweep("sweep-identity", "Xóa phiên đăng nhập và mã đã hết hạn") { db, now in
        try await db.write { try IdentitySweep.run(at: now, in: $0) }
      },
      Sweep("sweep-drafts", "Xóa hồ sơ nháp đã hết hạn") { db, now in
        _ = try await db.write { try SubmissionDraft.sweep(at: now, in: $0) }
      },
      // In pieces, so that nobody waits long for the one writer.
      Sweep("sweep-bulk", "Xóa kết quả xử lý hàng loạt đã cũ") { db, now in
        while try await db.write({ try Bulk.sweep(at: now, in: $0) }) > 0 {}
      },
      Sweep("sweep-sent", "Xóa tin đã gửi từ lâu") { db, now in
        while try await db.write({ try Outbox.forgetSent(at: now, in: $0) }) > 0 {}
      },
      Sweep("sweep-uploads", "Xóa tệp tải lên dở dang") { [blobs] _, now in
        _ = try blobs.sweepIncoming(untouchedSince: now.adding(minutes: -24 * 60).rawValue / 1_000)
      },
      Sweep("sweep-walks", "Xóa các lần xem trước đã cũ") { db, now in
        _ = try await db.write { try DossierWalk.sweep(at: now, in: $0) }
      },
      Sweep("sweep-failures", "Xóa việc lỗi không còn") { db, now in
        _ = try await db.write { try JobFailure.forgetGone(at: now, in: $0) }
      },
    ]
  }
}
