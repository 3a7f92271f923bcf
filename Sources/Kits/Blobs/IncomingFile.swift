import Foundation
import Synchronization

/// A file on its way in, under a random name, until it is moved to its place or discarded.
final class IncomingFile: Sendable {
  /// Its random name.
  let number: Int64
  private let path: String
  private let descriptor: Mutex<Int32>

  init(in folder: String) throws {
    number = Int64.random(in: 0...Int64.max)
    path = "\(folder)/\(String(number, radix: 36))"
    let opened = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
    guard opened >= 0 else { throw BlobError(errno: errno, path: path) }
    descriptor = Mutex(opened)
  }

  deinit { discard() }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = descriptor.withLock {
        Foundation.write($0, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw BlobError(errno: errno, path: path)
      }
      rest = rest.dropFirst(count)
    }
  }

  func sync() throws {
    guard descriptor.withLock({ fsync($0) }) == 0 else { throw BlobError(errno: errno, path: path) }
  }

  /// Atomic: the other path holds the whole content or nothing.
  /// - Returns: false where it was moved, or discarded, before.
  func move(to target: String) throws -> Bool {
    try descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return false }
      guard rename(path, target) == 0 else { throw BlobError(errno: errno, path: target) }
      close(descriptor)
      descriptor = -1
      return true
    }
  }

  /// A second name for it, unless the name is taken.
  func link(to target: String) throws {
    guard Foundation.link(path, target) == 0 || errno == EEXIST else { throw BlobError(errno: errno, path: target) }
  }

  func discard() {
    if closeOnce() { unlink(path) }
  }

  @discardableResult
  private func closeOnce() -> Bool {
    descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return false }
      close(descriptor)
      descriptor = -1
      return true
    }
  }
}
