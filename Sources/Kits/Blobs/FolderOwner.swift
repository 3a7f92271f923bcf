import Foundation

/// Whose a folder is, and when that one last looked after it; the folder says so in its file `owner`.
package struct FolderOwner: Sendable, Hashable {
  package var name: String
  /// In milliseconds since 1970.
  package var lookedAt: Int64

  package init(name: String, lookedAt: Int64) { (self.name, self.lookedAt) = (name, lookedAt) }

  /// A name nobody else has.
  package static func newName() -> String {
    String(UInt64.random(in: 0 ... .max), radix: 36) + String(UInt64.random(in: 0 ... .max), radix: 36)
  }

  /// What nobody has written is nobody's name.
  fileprivate init(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    self.init(name: parts.first ?? "", lookedAt: parts.dropFirst().first.flatMap(Int64.init) ?? .max)
  }
}

extension BlobStore {
  /// nil where the folder is nobody's yet.
  package func owner() throws -> FolderOwner? {
    if access(ownerFile, F_OK) != 0, errno == ENOENT { return nil }
    return FolderOwner(try String(contentsOfFile: ownerFile, encoding: .utf8))
  }

  /// - Parameter isFirst: the folder was nobody's: of two who sign at once one is the first, and the other does nothing.
  package func sign(_ owner: FolderOwner, isFirst: Bool) throws {
    try makeDirectory(incoming)
    let file = try IncomingFile(in: incoming)
    defer { file.discard() }
    try Array("\(owner.name) \(owner.lookedAt)\n".utf8).withUnsafeBytes(file.write)
    try file.sync()
    if isFirst { try file.link(to: ownerFile) } else { _ = try file.move(to: ownerFile) }
  }

  private var ownerFile: String { "\(folder)/owner" }
}
