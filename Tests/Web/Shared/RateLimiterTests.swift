import Testing
import WebShared
import WorkingTime

@Suite("The rate limiter")
struct RateLimiterTests {
  private let start = Instant(rawValue: 1_000_000)

  @Test("Lets so many through in a window, and again in the next")
  func window() {
    let limiter = RateLimiter()
    let tries = (0..<5).map { _ in limiter.allows("a", tries: 3, at: start) }
    #expect(tries == [true, true, true, false, false])
    #expect(limiter.allows("b", tries: 3, at: start))
    #expect(limiter.allows("a", tries: 3, at: start.adding(seconds: 60)))
    #expect(!limiter.allows("c", tries: 0, at: start))
  }

  @Test("Stays small however many keys come")
  func bounded() {
    let limiter = RateLimiter(capacity: 100)
    for key in 0..<10_000 { _ = limiter.allows("key \(key)", tries: 1, at: start.adding(milliseconds: key)) }
    #expect(limiter.count <= 100)
  }
}
