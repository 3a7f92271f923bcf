import Dossiers
package import Jobs
package import Rules
import Storage
import WorkingTime

extension CaseworkFeature {
  package static func jobs(under rulebooks: RulebookKeeper) -> [any Round] {
    Dossier.jobs(under: rulebooks) + sweeps
  }

  private static var sweeps: [any Round] {
    [
      Sweep("sweep-drafts", "Xóa hồ sơ nháp đã hết hạn") { db, now in
        _ = try await db.write { try SubmissionDraft.sweep(at: now, in: $0) }
      },
      Sweep("sweep-walks", "Xóa các lần xem trước đã cũ") { db, now in
        _ = try await db.write { try DossierWalk.sweep(at: now, in: $0) }
      },
    ]
  }
}
