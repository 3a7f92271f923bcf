import Synchronization
package import WorkingTime

/// Counts what each key did in the running window of time. Bounded: with too many keys the oldest windows go first.
package final class RateLimiter: Sendable {
  private struct Window { var start: Int64; var count: Int }
  private let windows = Mutex<[Int: Window]>([:])
  private let capacity: Int

  package init(capacity: Int = 50_000) { self.capacity = capacity }

  package var count: Int { windows.withLock { $0.count } }

  /// Counts one try; false when the key has used up its tries of the window.
  package func allows(_ key: String, tries: Int, perMinutes minutes: Int = 1, at now: Instant) -> Bool {
    let length = Int64(minutes) * 60_000
    var hasher = Hasher()
    hasher.combine(key)
    hasher.combine(minutes)
    let key = hasher.finalize()
    return windows.withLock { windows in
      if let window = windows[key], now.rawValue - window.start < length {
        windows[key]?.count += 1
        return window.count < tries
      }
      if windows.count >= capacity { Self.makeRoom(in: &windows, at: now) }
      windows[key] = Window(start: now.rawValue, count: 1)
      return tries > 0
    }
  }

  /// Drops windows older than a minute, and if that is not enough the older half.
  private static func makeRoom(in windows: inout [Int: Window], at now: Instant) {
    let full = windows.count
    windows = windows.filter { now.rawValue - $0.value.start < 60_000 }
    guard windows.count > full / 2 else { return }
    let middle = windows.values.map(\.start).sorted()[windows.count / 2]
    windows = windows.filter { $0.value.start > middle }
  }
}
