import Agencies
import Casework
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Histories of before")
struct OldHistoryTests {
  @Test("A history from before moves were kept still gives the stored state", arguments: TestEngine.allCases)
  func oldHistory(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let old = try await OldHistory.write(in: world)
    #expect(try await world.faults().isEmpty)

    // And goes on as any other.
    try await world.answerConsultation(old, by: .officerLong, on: "2026-03-03 11:00")
    try await world.consult(old, Place.myLong, by: .officerHa, on: "2026-03-03 11:10")
    try await world.finish(old, on: "2026-03-04 09:00")
    #expect(try await world.faults().isEmpty)
  }
}
