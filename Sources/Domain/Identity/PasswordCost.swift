/// The work of scrypt that one guess at a password costs; each stored hash names its own.
package struct PasswordCost: Sendable, Hashable {
  package var rounds, blockSize, parallelism: Int

  package init(rounds: Int, blockSize: Int, parallelism: Int) {
    (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
  }

  /// OWASP's choice for 16 MB of memory a guess: a stolen table is dear, a morning of sign-ins still fits in memory.
  package static let current = PasswordCost(rounds: 1 << 14, blockSize: 8, parallelism: 5)
}
