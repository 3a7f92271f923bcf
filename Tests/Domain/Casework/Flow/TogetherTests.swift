import Agencies
import Casework
import Dossiers
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Colleagues on one dossier")
struct TogetherTests {
  @Test("Of two who act at once one wins, the other is told who did what when", arguments: TestEngine.allCases)
  func concurrent(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")

    let refusals = try await withThrowingTaskGroup(of: CaseworkRefusal?.self) { group in
      for person in [Person.officerHa, .officerHanh] {
        group.addTask {
          do {
            try await world.forward(code, step: "2", by: person, on: "2026-03-02 10:00")
            return nil
          } catch let refusal as CaseworkRefusal {
            return refusal
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    #expect(refusals.count { $0 == nil } == 1)
    let winner = try #require(try await world.file(of: code).events.last?.actorName)
    let told = try #require(refusals.compactMap { $0 }.first)
    #expect(told.sentence.contains(winner) && told.sentence.contains("10:00 ngày 2/3/2026"))
    #expect(told.kind == .conflict)
    #expect(try await world.faults().isEmpty)
  }
}
