import Synchronization

/// Counts requests, for Prometheus.
package final class Metrics: Sendable {
  private struct Key: Hashable { var route: String; var status: Int }
  private struct Sum {
    var count = 0
    var nanoseconds: Int64 = 0
    var buckets = [Int](repeating: 0, count: bounds.count)

    mutating func add(_ nanoseconds: Int64, bucket: Int?) {
      count += 1
      self.nanoseconds += nanoseconds
      if let bucket { buckets[bucket] += 1 }
    }
  }
  private static let bounds: [Double] = [0.001, 0.005, 0.02, 0.05, 0.1, 0.5, 2]
  private let sums = Mutex<[Key: Sum]>([:])
  private let gauges = Mutex<[String: @Sendable () -> Double]>([:])

  func count(route: String, status: Int, nanoseconds: Int64) {
    let seconds = Double(nanoseconds) / 1e9
    let bucket = Self.bounds.firstIndex { seconds <= $0 }
    sums.withLock { sums in
      sums[Key(route: route, status: status), default: Sum()].add(nanoseconds, bucket: bucket)
    }
  }

  /// A number to be read whenever somebody asks: queue lengths, connections.
  package func gauge(_ name: StaticString, _ value: @escaping @Sendable () -> Double) {
    gauges.withLock { $0[name.description] = value }
  }

  /// The text format of Prometheus.
  package var text: String {
    let sums = sums.withLock { $0 }.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
    var lines = ["# TYPE motcua_request_seconds histogram"]
    for (key, sum) in sums {
      let labels = "route=\"\(key.route)\",status=\"\(key.status)\""
      var below = 0
      for (bound, count) in zip(Self.bounds, sum.buckets) {
        below += count
        lines.append("motcua_request_seconds_bucket{\(labels),le=\"\(bound)\"} \(below)")
      }
      lines.append("motcua_request_seconds_bucket{\(labels),le=\"+Inf\"} \(sum.count)")
      lines.append("motcua_request_seconds_sum{\(labels)} \(Double(sum.nanoseconds) / 1e9)")
      lines.append("motcua_request_seconds_count{\(labels)} \(sum.count)")
    }
    for (name, value) in gauges.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      lines += ["# TYPE motcua_\(name) gauge", "motcua_\(name) \(value())"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
