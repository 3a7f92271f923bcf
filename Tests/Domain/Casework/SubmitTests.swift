import Casework
import TestSupport
import Testing

@Suite("Submit")
struct SubmitTests {
  @Test("A whole life, from the web to the result", arguments: TestEngine.allCases)
  func wholeLife(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
    try await world.finish(dossier, on: "2026-03-02 10:00")
    #expect(try await world.status(of: dossier) == 10)
    #expect(try await world.faults() == [])
  }
}
