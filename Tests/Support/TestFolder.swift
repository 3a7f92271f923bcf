import Foundation

/// Temporary folders of the tests; all of them go when the process ends.
package enum TestFolder {
  private static let root: String = {
    let path = FileManager.default.temporaryDirectory.appending(path: "motcua-test-\(getpid())").path
    atexit {
      // A database that closes just now may still write beside the removal.
      for _ in 0..<5 where FileManager.default.fileExists(atPath: TestFolder.root) {
        try? FileManager.default.removeItem(atPath: TestFolder.root)
        usleep(20_000)
      }
    }
    return path
  }()

  static func ofProcess() throws -> String {
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    return root
  }

  /// A new empty folder.
  package static func make() throws -> String {
    let path = try ofProcess() + "/\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}
