import Crypto
import CryptoExtras
import Foundation

/// A password as it is stored: `scrypt$N$r$p$salt$hash`, so that each hash carries the work it was made with.
struct PasswordHash: Sendable, Equatable {
  var cost: PasswordCost
  var salt: [UInt8]
  var digest: [UInt8]

  /// Slow by intention; never inside a transaction.
  init(of password: String, cost: PasswordCost, salt: [UInt8]) throws {
    self.cost = cost
    self.salt = salt
    digest = try Self.derive(password, cost: cost, salt: salt)
  }

  /// nil for text that is no stored hash.
  init?(text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt",
      let rounds = Int(parts[1]), let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
      let salt = Data(base64Encoded: String(parts[4])), !salt.isEmpty,
      let digest = Data(base64Encoded: String(parts[5])), digest.count == Self.length
    else { return nil }
    self.cost = PasswordCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    self.salt = Array(salt)
    self.digest = Array(digest)
  }

  var text: String {
    "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)"
      + "$\(Data(salt).base64EncodedString())$\(Data(digest).base64EncodedString())"
  }

  func matches(_ password: String) throws -> Bool {
    sameBytes(try Self.derive(password, cost: cost, salt: salt), digest)
  }

  /// Matches no password and takes as long as one that might: for accounts that do not exist.
  static func decoy(cost: PasswordCost) -> PasswordHash {
    PasswordHash(cost: cost, salt: [UInt8](repeating: 0, count: 16), digest: [])
  }

  private init(cost: PasswordCost, salt: [UInt8], digest: [UInt8]) {
    (self.cost, self.salt, self.digest) = (cost, salt, digest)
  }

  private static let length = 32

  /// The same letters are the same password whichever way the keyboard composed their marks.
  private static func derive(_ password: String, cost: PasswordCost, salt: [UInt8]) throws -> [UInt8] {
    let typed = Array(password.precomposedStringWithCanonicalMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: typed.isEmpty ? [0] : typed, salt: salt, outputByteCount: length,
      rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
    return key.withUnsafeBytes { Array($0) }
  }
}
