import Casework
import Dossiers
import Identity
import Storage
import TestSupport
import Testing

@Suite("Who may read a dossier")
struct MayReadTests {
  private func mayRead(_ person: Person, _ code: String, _ world: TestWorld) async throws -> Bool {
    let (dossier, officer) = (try await world.dossier(code), try world.officer(person))
    return try await world.db.read { tx in
      do {
        try dossier.allowReading(by: officer, in: tx)
        return true
      } catch CaseworkRefusal.notYourDossier {
        return false
      }
    }
  }

  @Test("The agencies that receive and solve read; others do not", arguments: TestEngine.allCases)
  func agencies(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let dossier = try await world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00")

    for person in [Person.receptionistHoa, .officerHa, .officerLand, .leaderXuyen] {
      #expect(try await mayRead(person, dossier, world), "\(person)")
    }
    for person in [Person.receptionistLong, .officerLong, .officerTrade, .provinceAdministrator] {
      #expect(try await !mayRead(person, dossier, world), "\(person)")
    }
  }

  @Test(
    "Who is asked reads from then on; the district from the day the dossier comes to it", arguments: TestEngine.allCases
  )
  func takesPart(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let birth = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00")
    let allowance = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    #expect(try await !mayRead(.officerLong, birth, world))
    #expect(try await !mayRead(.officerSocial, allowance, world))

    try await world.consult(birth, Place.myLong, by: .officerHa, on: "2026-03-02 10:00")
    try await world.advance(allowance, to: "7", on: "2026-03-02 10:00")

    #expect(try await mayRead(.officerLong, birth, world))
    #expect(try await mayRead(.officerSocial, allowance, world))
    #expect(try await !mayRead(.officerTrade, allowance, world))
  }

  @Test(
    "A dossier belongs to its account, or to the telephone or number that was proved", arguments: TestEngine.allCases)
  func owner(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let online = try await world.dossier(try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00"))
    let counter = try await world.dossier(
      try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.applicant.phone = "0912 000 001"
      })
    let nobody = try await world.dossier(try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00"))
    let (lan, binh) = (try world.citizen(.lan), try world.citizen(.binh))

    #expect(online.isOwned(by: lan) && counter.isOwned(by: lan))
    #expect(!online.isOwned(by: binh) && !counter.isOwned(by: binh))
    // Without number and telephone it is nobody's, also not of one who has none either.
    #expect(!nobody.isOwned(by: lan))
    #expect(!nobody.isOwned(by: Citizen(accountID: ID(999), name: "", phone: nil, personalID: nil)))
  }
}
