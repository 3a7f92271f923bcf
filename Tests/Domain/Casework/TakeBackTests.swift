import Agencies
import Casework
import Dossiers
import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Take back")
struct TakeBackTests {
  @Test("One's last act is taken back until someone has looked", arguments: TestEngine.allCases)
  func takeBack(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.forward(code, by: .officerHa, on: "2026-03-02 10:00")
    #expect(try await world.offers(code, to: .officerHanh).contains(.takeBack) == false)

    try await world.takeBack(code, by: .officerHa, on: "2026-03-02 10:05")
    #expect(try await world.steps(of: code) == ["2"])
    #expect(try await world.dossier(code).state.holders["2"] == world.code(.officerHa))

    try await world.forward(code, by: .officerHa, on: "2026-03-02 10:10")
    try await world.look(code, by: .leaderMinh, on: "2026-03-02 10:15")
    #expect(try await world.offers(code, to: .officerHa).contains(.takeBack) == false)
    await #expect(throws: CaseworkRefusal.self) {
      try await world.takeBack(code, by: .officerHa, on: "2026-03-02 10:20")
    }
    #expect(try await world.faults().isEmpty)
  }
}
