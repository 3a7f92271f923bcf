import Foundation
import Language

/// Seeds of random walks: the same ones each time, so that a change is judged by itself. `make test-walks` sets
/// `FRESH_SEEDS` to how many new ones are drawn instead; what they find is kept among those that are known.
package enum WalkSeeds {
  package static func drawn(_ count: Int, known: [UInt64] = []) -> [UInt64] {
    if let fresh = ProcessInfo.processInfo.environment["FRESH_SEEDS"].flatMap(Int.init) {
      return (0..<fresh).map { _ in .random(in: .min ... .max) }
    }
    var random = SeededRandom(seed: 2_026)
    return known + (0..<count).map { _ in random.next() }
  }
}
