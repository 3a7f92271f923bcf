import Dispatch
import Foundation
import Synchronization

/// Does the slow work of passwords on a thread of its own, one at a time, so that it takes neither the threads nor the
/// memory of the requests beside it.
package final class PasswordHasher: Sendable {
  private let cost: PasswordCost
  private let queue = DispatchQueue(label: "passwords")
  private let waiting = Mutex(0)

  package init(cost: PasswordCost = .current) { self.cost = cost }

  /// Checks what was typed against what is stored; an account without a hash takes the same time.
  func verify(_ password: String, against stored: String?) async throws -> Verdict {
    let hash = stored.flatMap(PasswordHash.init(text:))
    return try await work { [cost] in
      guard try (hash ?? .decoy(cost: cost)).matches(password), let hash else { return .wrong }
      return hash.cost == cost ? .right : .rightButCheap
    }
  }

  package func hash(
    _ password: String, using random: inout some RandomNumberGenerator & Sendable
  ) async throws -> String {
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    return try await work { [cost] in try PasswordHash(of: password, cost: cost, salt: salt).text }
  }

  enum Verdict: Sendable {
    case wrong, right
    /// Right, but hashed with less work than today's.
    case rightButCheap
  }

  /// More people than this at once are no people: they are told to wait.
  private static let queueLimit = 100

  private func work<Answer: Sendable>(_ body: @escaping @Sendable () throws -> Answer) async throws -> Answer {
    let hasPlace = waiting.withLock { count in
      guard count < Self.queueLimit else { return false }
      count += 1
      return true
    }
    guard hasPlace else { throw IdentityRefusal.tooBusy }
    defer { waiting.withLock { $0 -= 1 } }
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try body() }) }
    }
  }
}
