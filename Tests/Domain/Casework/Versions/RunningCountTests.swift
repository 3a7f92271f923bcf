import Casework
import Procedures
import Rules
import Storage
import TestSupport
import Testing

@Suite("What runs under a version")
struct RunningCountTests {
  @Test("A dossier counts until it comes to its end, whichever that is", arguments: TestEngine.allCases)
  func counts(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    var codes: [String] = []
    for _ in 1...4 { codes.append(try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")) }
    try await world.accept(codes[0], on: "2026-03-02 10:00")
    try await world.accept(codes[1], on: "2026-03-02 10:00")
    #expect(try await running(in: world) == 4)

    try await world.withdraw(codes[1], by: .lan, on: "2026-03-03 09:00")
    try await world.withdraw(codes[2], by: .lan, on: "2026-03-03 09:00")
    try await world.refuse(codes[3], on: "2026-03-03 09:00")

    #expect(try await running(in: world) == 1)
    #expect(try await world.steps(of: codes[0]) != [])
  }

  private func running(in world: TestWorld) async throws -> Int {
    let versions = world.rules.processSlugs.flatMap { world.rules.versions(of: $0).map(\.id) }
    return try await world.db.read { try RunningCount.of(versions, in: $0) }.values.reduce(0, +)
  }
}
