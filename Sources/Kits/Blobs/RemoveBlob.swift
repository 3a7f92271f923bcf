import Foundation

/// A content that has been taken out of its place, and can be read until it is removed for good.
package struct LeavingBlob: Sendable {
  private let path: String
  private let place: String

  /// nil where there is no such file.
  fileprivate init?(_ hash: BlobHash, of store: BlobStore) throws {
    place = store.path(of: hash)
    path = "\(store.leaving)/\(hash.hex).\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    if rename(place, path) == 0 { return }
    if errno == ENOENT { return nil }
    throw BlobError(errno: errno, path: place)
  }

  /// Where the same content has come meanwhile, it is replaced by its equal.
  package func putBack() throws {
    guard rename(path, place) == 0 || errno == ENOENT else { throw BlobError(errno: errno, path: path) }
  }

  package func remove() throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw BlobError(errno: errno, path: path) }
  }
}

extension BlobStore {
  /// Begins to remove a content; nil where it is not in its place. What comes again meanwhile is a file of its own.
  package func takeOut(_ hash: BlobHash) throws -> LeavingBlob? {
    try makeDirectory(leaving)
    return try LeavingBlob(hash, of: self)
  }

  /// Puts back what removals left behind when the program was killed in their middle: files that were taken out before
  /// a moment, in seconds since 1970. Returns how many.
  package func putBackLeaving(takenOutBefore moment: Int64) throws -> Int {
    var back = 0
    for (name, hash) in namesOnTheWayOut() {
      var status = stat()
      guard stat("\(leaving)/\(name)", &status) == 0, status.st_ctim.tv_sec < moment else { continue }
      if rename("\(leaving)/\(name)", path(of: hash)) == 0 { back += 1 }
    }
    return back
  }

  /// Every content whose hash begins with this byte, in no order.
  package func hashes(beginningWith byte: UInt8) throws -> [BlobHash] {
    let top = "\(folder)/\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
    guard access(top, F_OK) == 0 else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: top).flatMap { name in
      try FileManager.default.contentsOfDirectory(atPath: "\(top)/\(name)").compactMap { BlobHash(hex: $0) }
    }
  }

  func pathOnTheWayOut(_ hash: BlobHash) -> String? {
    namesOnTheWayOut().first { $0.hash == hash }.map { "\(leaving)/\($0.name)" }
  }

  private func namesOnTheWayOut() -> [(name: String, hash: BlobHash)] {
    ((try? FileManager.default.contentsOfDirectory(atPath: leaving)) ?? []).compactMap { name in
      BlobHash(hex: String(name.prefix(64))).map { (name, $0) }
    }
  }
}
