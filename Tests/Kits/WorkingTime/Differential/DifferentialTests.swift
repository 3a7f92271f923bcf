import Testing
import WorkingTime

@Suite("The clock beside one that walks minute by minute")
struct DifferentialTests {
  @Test("Both give the same due date, time left and time worked", arguments: [1, 2, 3, 4] as [UInt64])
  func agree(_ seed: UInt64) throws {
    var differences = Differences()
    try differences.look(atCases: 250, seed: seed)
    #expect(differences.found.isEmpty, "\(differences.found.prefix(3).joined(separator: "\n"))")
  }
}
