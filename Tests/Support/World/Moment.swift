package import WorkingTime

/// A moment in Vietnam as examples write it: "2026-03-02 09:00".
package struct Moment: ExpressibleByStringLiteral, Hashable, Sendable, CustomStringConvertible {
  package var instant: Instant

  package init(_ instant: Instant) {
    self.instant = instant
  }

  package init(stringLiteral text: String) {
    guard let instant = Instant(local: text) else { fatalError("No moment: \(text)") }
    self.instant = instant
  }

  package var description: String {
    let text = instant.iso8601
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5))"
  }

  package func adding(minutes: Int) -> Moment { Moment(instant.adding(minutes: minutes)) }
}
