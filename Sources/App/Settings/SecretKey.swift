import Crypto
import Features
import Foundation

extension Composition {
  /// The key that signs form tokens and private links: the one set, or one made at the first start and kept beside the
  /// papers, readable by the program's own user only.
  func secretKey() throws -> [UInt8] {
    if !settings.secret.isEmpty { return Array(settings.secret.utf8) }
    let file = URL(fileURLWithPath: settings.blobFolder).appendingPathComponent("secret.key")
    if let kept = try? Data(contentsOf: file), kept.count >= 32 { return Array(kept) }
    try Self.makeFolder(settings.blobFolder, of: "MOTCUA_BLOBS")
    let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    guard FileManager.default.createFile(atPath: file.path, contents: key, attributes: [.posixPermissions: 0o600])
    else {
      throw WrongSetting("MOTCUA_BLOBS", "must be a folder that the program may write")
    }
    return Array(key)
  }

  static func makeFolder(_ path: String, of setting: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw WrongSetting(setting, "needs the folder \(path), which cannot be made or is no folder")
    }
  }
}
