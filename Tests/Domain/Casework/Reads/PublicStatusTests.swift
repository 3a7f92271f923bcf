import Agencies
import Casework
import Dossiers
import Storage
import TestSupport
import Testing

@Suite("The public status")
struct PublicStatusTests {
  @Test("Anyone with the code sees stage, dates and place, and no person", arguments: TestEngine.allCases)
  func noPersonalData(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let secrets = [
      "Nguyễn Thị Lan", "089190000001", "0912000001", "lan@vidu.vn", "Ấp 1", "Trần Văn Bình", "Xây nhà", "Lý Quốc Đạt",
    ]
    let code = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant = Applicant(
        name: secrets[0], personalID: secrets[1], phone: secrets[2], email: secrets[3], address: secrets[4])
      $0.authorisedPerson = AuthorisedPerson(name: secrets[5], personalID: nil, phone: nil)
      $0.answers = ["request": secrets[6]]
    }
    try await world.requestSupplement(code, by: .officerDat, on: "2026-03-03 09:00")

    let status = try await world.db.read { [rules = world.rules] in try PublicStatus.find(code, under: rules, in: $0) }

    #expect(status.stage.nationalStatus == 5 && status.isPaused)
    #expect(status.dueAt == Moment("2026-03-16 09:00").instant)
    #expect(status.agencyTitle == "UBND phường Mỹ Bình" && status.procedureCode == "1.013225")
    var shown = ""
    dump(status, to: &shown)
    for secret in secrets { #expect(!shown.contains(secret), "\(secret)") }
  }

  @Test(
    "Small letters and blanks do not matter",
    arguments: ["000.01.21.h01-260302-0001", " 000.01.21.H01-260302-0001\n", "000.01.21.H01 - 260302 - 0001"])
  func writing(typed: String) async throws {
    let world = try await TestWorld(on: .sqlite)
    try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")

    let status = try await world.db.read { [rules = world.rules] in try PublicStatus.find(typed, under: rules, in: $0) }

    #expect(status.code == "000.01.21.H01-260302-0001")
  }

  @Test(
    "A code that is none is refused, whatever it is",
    arguments: ["", "x", "\0", "000.01.21.H01-260302-0002", "ă", String(repeating: "0", count: 100_000)])
  func unknown(code: String) async throws {
    for engine in TestEngine.allCases {
      let world = try await TestWorld(on: engine)
      try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")
      await #expect(throws: CaseworkRefusal.self) {
        try await world.db.read { [rules = world.rules] in try PublicStatus.find(code, under: rules, in: $0) }
      }
      await #expect(throws: CaseworkRefusal.self) { try await world.accept(code, on: "2026-03-02 10:00") }
    }
  }
}
