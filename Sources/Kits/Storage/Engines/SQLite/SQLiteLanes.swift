import Dispatch
import Foundation
import Synchronization

/// Where a read runs. Measured on 2 cores: one indexed row takes 3 µs on the thread of the caller, and 20 µs more by
/// way of a queue. So a read stays on the caller's thread, unless long reads have already taken all of Swift's threads
/// but one: a report that runs for seconds must not hold up everybody's short pages. Then it gets a thread of its own.
final class SQLiteLanes: Sendable {
  /// When the read on each lane began, in nanoseconds; nil: the lane is free. One lane for each of Swift's threads.
  private let lanes = Mutex([UInt64?](repeating: nil, count: ProcessInfo.processInfo.activeProcessorCount))
  /// On a busy machine a short read is held up for some milliseconds too, when the system gives its processor to another
  /// program. To take that for a report would send everybody's pages around by other threads.
  private static let long: UInt64 = 20_000_000

  /// A lane for the caller's own thread, to be left again; nil where the read has to go elsewhere.
  func enter() -> Int? {
    let now = DispatchTime.now().uptimeNanoseconds
    return lanes.withLock { lanes in
      var long = 0
      var free: Int?
      for (lane, start) in lanes.enumerated() {
        if let start { long += now > start + SQLiteLanes.long ? 1 : 0 } else { free = lane }
      }
      guard let free, long < lanes.count - 1 else { return nil }
      lanes[free] = now
      return free
    }
  }

  func leave(_ lane: Int) {
    lanes.withLock { $0[lane] = nil }
  }
}
