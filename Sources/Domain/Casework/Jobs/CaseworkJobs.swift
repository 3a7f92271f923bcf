package import Blobs
import Dossiers
package import Jobs
package import Rules
import Storage
import WorkingTime

extension CaseworkFeature {
  package static func jobs(under rulebooks: RulebookKeeper, papersIn blobs: BlobStore) -> [any Round] {
    Dossier.jobs(under: rulebooks) + sweeps(papersIn: blobs)
  }

  private static func sweeps(papersIn blobs: BlobStore) -> [any Round] {
    [
      Sweep("sweep-drafts", "Xóa hồ sơ nháp đã hết hạn") { db, now in
        _ = try await db.write { try SubmissionDraft.sweep(at: now, in: $0) }
      },
      Sweep("sweep-uploads", "Xóa tệp tải lên dở dang") { _, now in
        _ = try blobs.sweepIncoming(untouchedSince: now.adding(minutes: -24 * 60).rawValue / 1_000)
      },
      Sweep("sweep-walks", "Xóa các lần xem trước đã cũ") { db, now in
        _ = try await db.write { try DossierWalk.sweep(at: now, in: $0) }
      },
    ]
  }
}
