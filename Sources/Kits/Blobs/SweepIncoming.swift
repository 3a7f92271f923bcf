import Foundation

extension BlobStore {
  /// Removes what uploads left behind when the program was killed in their middle: files on their way in that nobody
  /// has written to since a moment, in seconds since 1970. Returns how many.
  package func sweepIncoming(untouchedSince moment: Int64) throws -> Int {
    guard access(incoming, F_OK) == 0 else { return 0 }
    var removed = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: incoming) {
      let path = "\(incoming)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mtim.tv_sec < moment else { continue }
      if unlink(path) == 0 { removed += 1 }
    }
    return removed
  }
}
