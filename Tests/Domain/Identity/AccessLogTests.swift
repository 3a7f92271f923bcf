import Agencies
@testable import Identity
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("The record of looks at personal data")
struct AccessLogTests {
  let start = IdentityWorld.start

  @Test("The person concerned sees who looked, from where, when and why, newest first", arguments: TestEngine.allCases)
  func looks(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    let number = try #require(PersonalID(rawValue: "089190001234"))
    try await world.look(at: .dossier("000.01.21.H01-260302-0001"), "Mở hồ sơ", by: .myBinhReceptionist, at: start)
    try await world.look(at: .dossier("000.01.21.H01-260302-0002"), "Mở hồ sơ", by: .myBinhReceptionist, at: start)
    try await world.look(at: .person(number), "Tiếp nhận", by: .myThoiSpecialist, at: start.adding(minutes: 5))

    let looks = try await world.db.read {
      try AccessLog.looks(at: [.dossier("000.01.21.H01-260302-0001"), .person(number)], in: $0)
    }

    #expect(looks.map(\.name) == ["Người myThoiSpecialist", "Người myBinhReceptionist"])
    #expect(looks.map(\.reason) == ["Tiếp nhận", "Mở hồ sơ"])
    #expect(looks.map(\.at) == [start.adding(minutes: 5), start])
    #expect(looks.map(\.agencyID) == [try world.agency("30295"), try world.agency("30280")])
    #expect(looks.last?.subject == "000.01.21.H01-260302-0001")
  }

  @Test("The log is no list of personal numbers", arguments: TestEngine.allCases)
  func digest(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    try await world.look(
      at: .person(try #require(PersonalID(rawValue: "089190001234"))), "x", by: .myThoiSpecialist, at: start)

    let subjects: [String] = try await world.db.read { try $0.values("SELECT subject FROM access_log") }
    #expect(subjects.count == 1 && subjects.allSatisfy { $0.utf8.count == 64 && !$0.contains("089190001234") })
  }

  @Test("What an official looked at is told page by page", arguments: TestEngine.allCases)
  func byOfficer(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    for number in 1...5 {
      try await world.look(at: .dossier("\(number)"), "Mở hồ sơ", by: .myBinhLeader, at: start.adding(minutes: number))
    }
    try await world.look(at: .dossier("9"), "Mở hồ sơ", by: .myThoiSpecialist, at: start)

    let id = try world.id(.myBinhLeader)
    let first = try await world.db.read { try AccessLog.by(id, limit: 3, in: $0) }
    let second = try await world.db.read { try AccessLog.by(id, before: first.last?.id, limit: 3, in: $0) }

    #expect(first.map(\.subject) == ["5", "4", "3"] && second.map(\.subject) == ["2", "1"])
  }

  @Test("Nobody looked at what nobody looked at", arguments: TestEngine.allCases)
  func none(on engine: TestEngine) async throws {
    let world = try await IdentityWorld(on: engine)
    #expect(try await world.db.read { try AccessLog.looks(at: [], in: $0) }.isEmpty)
    #expect(try await world.db.read { try AccessLog.looks(at: [.dossier("khác")], in: $0) }.isEmpty)
  }
}

extension IdentityWorld {
  func look(at subject: AccessLog.Subject, _ reason: String, by name: Name, at now: Instant) async throws {
    let officer = try officer(name)
    try await db.write { try AccessLog.record(subject, for: reason, by: officer, at: now, in: $0) }
  }
}
