import Features
import Storage
import Testing

@testable import motcua

@Suite("The schema in numbered steps")
struct SchemaTests {
  @Test("A step is called by its place in the order, none twice, none left out, and by its feature")
  func names() {
    let steps = Composition.features.flatMap { feature in
      feature.schema.map { (name: $0.name, feature: feature.name) }
    }
    #expect(!steps.isEmpty)
    #expect(Self.misnamed(steps) == [])
  }

  @Test("A number given twice, a number left out and a name of something else are found")
  func bad() {
    #expect(Self.misnamed([("0001-a", "a"), ("0001-b", "b")]) == ["0001-b"])
    #expect(Self.misnamed([("0001-a", "a"), ("0003-b", "b")]) == ["0003-b"])
    #expect(Self.misnamed([("0001-a", "a"), ("0002-c", "b")]) == ["0002-c"])
  }

  private static func misnamed(_ steps: [(name: String, feature: String)]) -> [String] {
    steps.enumerated().filter { place, step in
      Int(step.name.prefix(4)) != place + 1 || !step.name.dropFirst(4).hasPrefix("-\(step.feature)")
    }.map(\.element.name)
  }
}
