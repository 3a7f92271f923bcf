import Synchronization

/// All routes with their access rules: for the tests, and to tell a wrong method from a wrong address.
package final class RouteTable: Sendable {
  package struct Entry: Sendable, Hashable {
    package var method: String
    package var pattern: String
    package var access: String
    package var area: Area
  }

  private let list = Mutex<[Entry]>([])

  package init() {}
  package var entries: [Entry] { list.withLock { $0 } }
  func add(_ entry: Entry) { list.withLock { $0.append(entry) } }

  /// The methods an address answers to.
  func methods(at path: String) -> [String] {
    let segments = path.split(separator: "/")
    return Set(entries.filter { $0.matches(segments) }.map(\.method)).sorted()
  }
}

extension RouteTable.Entry {
  fileprivate func matches(_ segments: [Substring]) -> Bool {
    let own = pattern.split(separator: "/")
    return own.count == segments.count && zip(own, segments).allSatisfy { $0 == $1 || $0.hasPrefix(":") }
  }
}
