import Casework
import Worklists
import Dossiers
import Identity
import Storage
import TestSupport
import Testing

@Suite("Search over dossiers")
struct DossierSearchTests {
  private static func world(on engine: TestEngine) async throws -> (TestWorld, [String: String]) {
    let world = try await TestWorld(on: engine)
    let people: [(String, Applicant, Person, String, Matter)] = [
      (
        "lan", Applicant(name: "Nguyễn Thị Lan", personalID: "089190000001", phone: "0912000001"), .receptionistHoa,
        Place.myBinh, .birth
      ),
      ("lành", Applicant(name: "Nguyễn Thị Lành", personalID: "089190000002"), .receptionistHoa, Place.myBinh, .birth),
      ("dũng", Applicant(name: "Đỗ Văn Dũng", phone: "0912000009"), .receptionistLong, Place.myLong, .birth),
      ("land", Applicant(name: "Đỗ Thị Đất", phone: "0912000009"), .receptionistHoa, Place.myBinh, .landTransfer),
      (
        "company", Applicant(kind: .organisation, name: "Công ty TNHH An - Giang A.B", personalID: "1600123456"),
        .receptionistHoa, Place.myBinh, .buildingPermit
      ),
    ]
    var codes: [String: String] = [:]
    for (key, applicant, person, place, matter) in people {
      codes[key] = try await world.submit(matter, by: person, at: place, on: "2026-03-02 09:00") {
        $0.applicant = applicant
      }
    }
    return (world, codes)
  }

  private static func find(_ words: String, by person: Person, in world: TestWorld) async throws -> Set<String> {
    let officer = try world.officer(person)
    return Set(try await world.db.read { try DossierSearch.find(words, by: officer, in: $0) }.map(\.code))
  }

  @Test(
    "A name is found with and without marks, in small and large letters, from its beginning",
    arguments: TestEngine.allCases)
  func names(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.world(on: engine)
    for words in ["Nguyễn Thị Lan", "nguyen thi lan", "NGUYEN THI LAN", "  nguyễn  thị lan "] {
      #expect(try await Self.find(words, by: .receptionistHoa, in: world) == [codes["lan"], codes["lành"]], "\(words)")
    }
    for words in ["nguyen thi", "nguyễn", "ngu"] {
      #expect(try await Self.find(words, by: .receptionistHoa, in: world) == [codes["lan"], codes["lành"]], "\(words)")
    }
    #expect(try await Self.find("do thi d", by: .receptionistHoa, in: world) == [codes["land"]])
    #expect(try await Self.find("hi lan", by: .receptionistHoa, in: world).isEmpty)
  }

  @Test("The given name alone, or with the middle name before it, is enough", arguments: TestEngine.allCases)
  func givenNames(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.world(on: engine)
    #expect(try await Self.find("lành", by: .receptionistHoa, in: world) == [codes["lành"]])
    #expect(try await Self.find("Thị Lành", by: .receptionistHoa, in: world) == [codes["lành"]])
    #expect(try await Self.find("dat", by: .receptionistHoa, in: world) == [codes["land"]])
  }

  @Test("A code, a telephone and a number are found in any writing", arguments: TestEngine.allCases)
  func numbers(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.world(on: engine)
    let lan = try #require(codes["lan"])
    for words in [lan, lan.lowercased(), " \(lan) ", "0912 000 001", "+84912000001", "089190000001", "089 190 000 001"]
    {
      #expect(try await Self.find(words, by: .receptionistHoa, in: world) == [lan], "\(words)")
    }
    #expect(try await Self.find("1600123456", by: .receptionistHoa, in: world) == [codes["company"]])
    #expect(try await Self.find("Công ty TNHH An - Giang A.B", by: .receptionistHoa, in: world) == [codes["company"]])
  }

  @Test("Nobody finds what another agency has", arguments: TestEngine.allCases)
  func scope(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.world(on: engine)
    let dũng = try #require(codes["dũng"])
    for words in [dũng, "0912000009", "đỗ văn dũng", "dũng"] {
      #expect(try await !Self.find(words, by: .receptionistHoa, in: world).contains(dũng), "\(words)")
      #expect(try await Self.find(words, by: .receptionistLong, in: world) == [dũng], "\(words)")
      #expect(try await Self.find(words, by: .provinceAdministrator, in: world).isEmpty)
    }
  }

  @Test("The district finds what it solves, by name too, and what has come to it", arguments: TestEngine.allCases)
  func solvers(on engine: TestEngine) async throws {
    let (world, codes) = try await Self.world(on: engine)
    for words in [try #require(codes["land"]), "0912000009", "do thi dat"] {
      #expect(try await Self.find(words, by: .officerSocial, in: world) == [codes["land"]], "\(words)")
    }
    let allowance = try await world.submit(.allowance, by: .receptionistHoa, on: "2026-03-02 09:00")
    #expect(try await Self.find(allowance, by: .officerSocial, in: world).isEmpty)
    try await world.advance(allowance, to: "7", on: "2026-03-02 10:00")
    #expect(try await Self.find(allowance, by: .officerSocial, in: world) == [allowance])
  }

  @Test(
    "Words that can be nothing find nothing, and break nothing",
    arguments: [
      "", "   ", "\0", "%", "_", "'; DROP TABLE dossier; --", "-.-", String(repeating: "a", count: 5_000), "\u{10FFFF}",
      "99999999999999999999",
    ])
  func nonsense(words: String) async throws {
    for engine in TestEngine.allCases {
      let (world, _) = try await Self.world(on: engine)
      #expect(try await Self.find(words, by: .receptionistHoa, in: world).isEmpty)
    }
  }
}
