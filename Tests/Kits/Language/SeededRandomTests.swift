import Language
import Testing

@Suite("Chance that a seed brings back")
struct SeededRandomTests {
  /// The first numbers of SplitMix64 for the seed 1234567, as its author prints them.
  @Test("The numbers are those of SplitMix64")
  func vector() {
    var random = SeededRandom(seed: 1_234_567)
    let drawn = (0..<3).map { _ in random.next() }
    #expect(drawn == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test("A share of one tenth comes true one time in ten")
  func chance() {
    var random = SeededRandom(seed: 3)
    let count = (0..<10_000).count { _ in random.chance(0.1) }
    #expect((900...1_100).contains(count))
  }
}
