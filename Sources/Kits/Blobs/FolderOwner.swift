import Foundation

extension BlobStore {
  /// Whose folder this is: the name in its file `owner`, which the first to ask writes.
  package func owner(orElse name: String) throws -> String {
    let path = "\(folder)/owner"
    if let owner = try? String(contentsOfFile: path, encoding: .utf8) { return owner }
    try makeDirectory(folder)
    let draft = "\(path).\(Self.newOwner())"
    try name.write(toFile: draft, atomically: false, encoding: .utf8)
    defer { unlink(draft) }
    // Of two who write at once one is the first.
    guard link(draft, path) == 0 || errno == EEXIST else { throw BlobError(errno: errno, path: path) }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  /// A name nobody else has.
  package static func newOwner() -> String {
    String(UInt64.random(in: 0 ... .max), radix: 36) + String(UInt64.random(in: 0 ... .max), radix: 36)
  }
}
