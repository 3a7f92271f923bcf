import Agencies
import Casework
import Dossiers
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Submit")
struct SubmitTests {
  @Test(
    "What comes online waits for the counter, which answers within eight working hours", arguments: TestEngine.allCases)
  func online(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let receipt = try await world.receipt(.birth, by: .lan, on: "2026-03-02 16:00")

    #expect(receipt.stage.nationalStatus == 1)
    #expect(receipt.receivedAt == nil && receipt.dueAt == nil)
    let task = try #require(try await world.file(of: receipt.code).tasks.first)
    #expect(task.kind == "reception" && task.dueAt == Moment("2026-03-03 16:00").instant)
    #expect(try await world.dossier(receipt.code).ownerCode == world.code(.lan))
  }

  @Test(
    "Over the counter and by post it is received at once", arguments: TestEngine.allCases, [Channel.counter, .post])
  func counter(on engine: TestEngine, channel: Channel) async throws {
    let world = try await TestWorld(on: engine)

    let receipt = try await world.receipt(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.channel = channel
    }

    #expect(receipt.stage.nationalStatus == 2)
    #expect(receipt.receivedAt == Moment("2026-03-02 09:00").instant)
    #expect(receipt.dueAt == Moment("2026-03-16 09:00").instant)
    #expect(try await world.history(of: receipt.code) == ["submitted", "accepted"])
    #expect(try await world.dossier(receipt.code).ownerCode == nil)
  }

  @Test("Where the law lets the program receive, it does so at once", arguments: TestEngine.allCases)
  func automatic(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let receipt = try await world.receipt(.promotion, by: .lan, at: Place.trade, on: "2026-03-02 09:00")

    #expect(receipt.stage.nationalStatus == 2)
    #expect(receipt.dueAt == Moment("2026-03-03 09:00").instant)
    #expect(try await world.steps(of: receipt.code) == ["2"])
  }

  @Test("The first moment that counts is the next session of the office", arguments: TestEngine.allCases)
  func outsideOfficeHours(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let receipt = try await world.receipt(.buildingPermit, by: .receptionistHoa, on: "2026-03-06 11:30")

    #expect(receipt.dueAt == Moment("2026-03-20 11:00").instant)
  }

  @Test("A dossier's code is agency, day and number, dense in each", arguments: TestEngine.allCases)
  func codes(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let first = try await world.submit(.birth, by: .lan, on: "2026-03-02 23:59")
    let second = try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 16:00")
    let elsewhere = try await world.submit(.birth, by: .receptionistLong, at: Place.myLong, on: "2026-03-02 16:00")
    let tomorrow = try await world.submit(.birth, by: .lan, on: "2026-03-03 00:00")

    #expect(first == "000.01.21.H01-260302-0001")
    #expect(second == "000.01.21.H01-260302-0002")
    #expect(elsewhere == "000.02.21.H01-260302-0001")
    #expect(tomorrow == "000.01.21.H01-260303-0001")
  }

  @Test("A refused submission takes no number", arguments: TestEngine.allCases)
  func noNumberLost(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    await #expect(throws: CaseworkRefusal.notYours(.accept)) {
      try await world.submit(.birth, by: .officerHa, on: "2026-03-02 08:00")
    }
    await #expect(throws: CaseworkRefusal.notYours(.accept)) {
      try await world.submit(.birth, by: .lan, on: "2026-03-02 08:00") { $0.channel = .counter }
    }

    #expect(try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00") == "000.01.21.H01-260302-0001")
  }

  @Test("Codes stay dense and single when many come at once", arguments: TestEngine.allCases)
  func concurrentCodes(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let codes = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<60 {
        let (person, place): (Person, String) =
          number % 3 == 0 ? (.receptionistLong, Place.myLong) : (.receptionistHoa, Place.myBinh)
        group.addTask { try await world.submit(.birth, by: person, at: place, on: "2026-03-02 09:00") }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }

    let numbers = { (agency: String) in
      codes.filter { $0.hasPrefix(agency) }.map { Int($0.suffix(4)) }.sorted { $0! < $1! }
    }
    #expect(numbers("000.01.21.H01") == (1...40).map(Int?.init))
    #expect(numbers("000.02.21.H01") == (1...20).map(Int?.init))
    #expect(try await world.faults().isEmpty)
  }

  @Test(
    "A ward receives for the district it lies in; the district's rooms get the work", arguments: TestEngine.allCases)
  func forTheDistrict(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let dossier = try await world.submit(.landTransfer, by: .receptionistHoa, on: "2026-03-02 09:00")

    #expect(dossier.hasPrefix("000.01.21.H01"))
    #expect(try await world.dossier(dossier).solvingAgency.code == Place.longXuyen)
    #expect(try await world.offers(dossier, to: .officerLand).contains(.forward))
    try await world.finish(dossier, on: "2026-03-03 09:00")
    #expect(try await world.file(of: dossier).tasks.last?.closedAt == Moment("2026-03-03 09:00").instant)
    #expect(try await world.status(of: dossier) == 10)
  }

  @Test("A ward receives for a department, which must be the one in charge or be named", arguments: TestEngine.allCases)
  func forTheDepartment(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let dossier = try await world.submit(.promotion, by: .receptionistHoa, on: "2026-03-02 09:00")

    #expect(try await world.dossier(dossier).solvingAgency.code == Place.trade)
  }

  @Test("Nobody receives for a neighbour, nor upwards what is solved below")
  func jurisdiction() async throws {
    let world = try await TestWorld(on: .sqlite)

    await #expect(throws: CaseworkRefusal.notSolvedHere(procedure: "1.001193", agency: "UBND phường Mỹ Long")) {
      try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") {
        $0.solvingAgencyCode = Place.myLong
      }
    }
    await #expect(throws: CaseworkRefusal.notSolvedHere(procedure: "1.001193", agency: "UBND thành phố Long Xuyên")) {
      try await world.submit(.birth, by: .lan, at: Place.longXuyen, on: "2026-03-02 09:00")
    }
    await #expect(throws: CaseworkRefusal.unknownAgency("1")) {
      try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00") { $0.solvingAgencyCode = "1" }
    }
  }

  @Test("What is not offered online is not taken online")
  func notOnline() async throws {
    let world = try await TestWorld(on: .sqlite)

    await #expect(throws: CaseworkRefusal.notOnline("9.000002")) {
      try await world.submit(.petition, by: .lan, on: "2026-03-02 09:00")
    }
    try await world.submit(.petition, by: .receptionistHoa, on: "2026-03-02 09:00")
  }

  @Test("A term in days of the calendar ends with a working day", arguments: TestEngine.allCases)
  func calendarDays(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    let receipt = try await world.receipt(.petition, by: .receptionistHoa, on: "2026-03-05 09:00")

    // 30 days end on Saturday, 4 April.
    #expect(receipt.dueAt == Moment("2026-04-06 17:00").instant)
  }

  @Test("Papers, fee, form and the one who brought it are kept", arguments: TestEngine.allCases)
  func contents(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let file = try await world.sent("khai")

    let dossier = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00") {
      $0.applicant = Applicant(
        name: "  Nguyễn   Thị Lan ", personalID: "089 190 000 001", phone: "+84 912 000 001", email: "lan@vidu.vn",
        address: "Ấp 1\nMỹ Bình")
      $0.authorisedPerson = AuthorisedPerson(name: "Trần Văn Bình", personalID: "", phone: "0912 000 002")
      $0.answers = ["request": "Xây nhà hai tầng"]
      $0.papers = [SubmittedPaper(name: "Bản vẽ", kind: "original", copies: 2, file: file)]
      $0.isFeePaid = true
    }

    let kept = try await world.file(of: dossier)
    #expect(
      kept.dossier.applicant
        == Applicant(
          name: "Nguyễn Thị Lan", personalID: "089190000001", phone: "0912000001", email: "lan@vidu.vn",
          address: "Ấp 1 Mỹ Bình"))
    #expect(kept.authorisedPerson == AuthorisedPerson(name: "Trần Văn Bình", personalID: nil, phone: "0912000002"))
    #expect(kept.answers == ["request": "Xây nhà hai tầng"])
    #expect(kept.feeAmount == 75_000 && kept.isFeePaid && kept.receiptNumber == 1)
    #expect(kept.papers.map(\.blobHash) == [file.hash] && kept.papers.map(\.copies) == [2])
    #expect(try await world.faults().isEmpty)
  }

  @Test("The applicant is told on every way named, once", arguments: TestEngine.allCases)
  func told(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)

    try await world.submit(.birth, by: .receptionistHoa, on: "2026-03-02 09:00") {
      ($0.applicant.phone, $0.applicant.email) = ("0912000001", "lan@vidu.vn")
    }
    try await world.submit(.birth, by: .lan, on: "2026-03-02 09:00")

    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'accepted'") == 2)
    #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE template = 'submitted'") == 1)
  }
}
