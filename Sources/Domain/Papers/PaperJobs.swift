package import Blobs
package import Jobs
import WorkingTime

extension PaperStore {
  /// What goes on beside the requests.
  package static func jobs(in blobs: BlobStore) -> [any Round] {
    [
      RemoveUnused(blobs),
      FindStray(blobs),
      Sweep("sweep-uploads", "Xóa tệp tải lên dở dang") { _, now in
        _ = try blobs.sweepIncoming(untouchedSince: now.adding(minutes: -24 * 60).rawValue / 1_000)
      },
    ]
  }
}
