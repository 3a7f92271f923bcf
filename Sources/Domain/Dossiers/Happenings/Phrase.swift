import Agencies
import Identity
import Storage
import Workflow
package import WorkingTime

/// Words with moments and amounts in them, which every page writes in its own way: "Hẹn trả: \(dueAt)."
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  package enum Part: Hashable, Sendable {
    case text(String)
    case moment(Instant)
    /// In đồng.
    case money(Int)
  }

  package private(set) var parts: [Part]

  package init(stringLiteral text: String) { parts = text.isEmpty ? [] : [.text(text)] }
  package init(_ text: String) { self.init(stringLiteral: text) }
  package init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  package var isEmpty: Bool { parts.isEmpty }

  package struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { parts.append(.text(text)) }
    }

    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    package mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
    package mutating func appendInterpolation(_ moment: Instant) { parts.append(.moment(moment)) }
    package mutating func appendInterpolation(money dong: Int) { parts.append(.money(dong)) }
    package mutating func appendInterpolation(_ phrase: Phrase?) { parts += phrase?.parts ?? [] }
  }
}
