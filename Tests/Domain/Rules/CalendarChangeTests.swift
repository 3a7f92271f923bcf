import Agencies
import Features
import Identity
import Procedures
import Rules
import Storage
import TestSupport
import Testing
import WorkingTime

@Suite("Changing when offices work")
struct CalendarChangeTests {
  private let now = ("2026-11-20 09:00" as Moment).instant

  @Test("A day is recorded with who changed it, and holds for everybody", arguments: TestEngine.allCases)
  func day(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let day = Day(2026, 11, 25)
    #expect(world.rules.calendar.isWorkingDay(day))

    try await save(.day(day, .off, reason: "Nghỉ tránh bão"), in: world)
    let rules = try await rules(of: world)
    let log = try await world.db.read { try CalendarChangeRow.ofYear(2026, in: $0) }

    #expect(!rules.calendar.isWorkingDay(day) && rules.revision > world.rules.revision)
    #expect(log.map(\.actorName) == [Person.provinceAdministrator.name])
    #expect(log.map(\.before) == ["2026-11-25 -"] && log.map(\.after) == ["2026-11-25 off Nghỉ tránh bão"])
  }

  @Test("Loading the shipped calendar again leaves a changed year alone", arguments: TestEngine.allCases)
  func shipped(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let day = Day(2026, 11, 25)
    let shipped = [
      CalendarEntry(day: day, kind: .off, reason: "theo tệp"),
      CalendarEntry(day: Day(2030, 3, 6), kind: .off, reason: "theo tệp"),
    ]
    try await save(.day(Day(2026, 11, 26), .off, reason: "Nghỉ tránh bão"), in: world)
    try await world.db.write { try CatalogueRegister.load(calendar: shipped, in: $0) }

    let calendar = try await rules(of: world).calendar
    #expect(calendar.isWorkingDay(day) && !calendar.isWorkingDay(Day(2030, 3, 6)))
  }

  @Test("A year without a notice follows the law until it is announced", arguments: TestEngine.allCases)
  func announce(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    #expect(world.rules.calendars.yearCalendars.year(2028).isProposal)
    // Tết 2028 is on 26 January.
    #expect(!world.rules.calendar.isWorkingDay(Day(2028, 1, 26)))

    try await save(.announcement(year: 2028), in: world)
    let rules = try await rules(of: world)

    #expect(!rules.calendars.yearCalendars.year(2028).isProposal)
    #expect(
      rules.calendars.yearCalendars.year(2028).entries.map(\.day)
        == world.rules.calendars.yearCalendars.year(2028).entries.map(\.day))
    await #expect(throws: CatalogueRefusal.nothingChanges) {
      try await save(.announcement(year: 2028), in: world)
    }
  }

  @Test("The same again changes nothing, and is not logged", arguments: TestEngine.allCases)
  func twice(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let change = CalendarChange.day(Day(2026, 11, 25), .off, reason: "Nghỉ tránh bão")
    try await save(change, in: world)
    await #expect(throws: CatalogueRefusal.nothingChanges) { try await save(change, in: world) }
    #expect(try await world.count("SELECT COUNT(*) FROM calendar_change") == 1)
  }

  @Test("The nearest hours hold: the unit's, the agency's, the province's", arguments: TestEngine.allCases)
  func places(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let ward = try #require(world.rules.territory.agency(code: Place.myBinh, on: now.day))
    let room = try #require(world.rules.territory.unit(.room, slug: "justice", of: ward.id))
    func plan(_ opens: Int) throws -> OfficeHoursPlan {
      OfficeHoursPlan(always: try OfficeHours([.monday: [.init(from: opens * 60, to: 17 * 60)]]))
    }
    try await save(.hours(.agency(ward.id), plan(8)), in: world)
    try await save(.hours(.unit(room.id), plan(9)), in: world)

    let calendars = try await rules(of: world).calendars
    let monday = Day(2026, 11, 23)
    #expect(calendars.calendar(of: ward.id, unit: room.id).start(of: monday) == monday.at(hour: 9))
    #expect(calendars.calendar(of: ward.id).start(of: monday) == monday.at(hour: 8))
    #expect(calendars.province.start(of: monday) == monday.at(hour: 7))
  }

  @Test("Days are the province's, hours those of the own agency; others are refused")
  func rights() async throws {
    let world = try await TestWorld(on: .sqlite)
    let ward = try #require(world.rules.territory.agency(code: Place.myBinh, on: now.day))
    let day = CalendarChange.day(Day(2026, 11, 25), .off, reason: "Nghỉ")
    let hours = CalendarChange.hours(
      .agency(ward.id), OfficeHoursPlan(always: try OfficeHours([.monday: [.init(from: 480, to: 720)]])))
    for person in Person.officers where person != .provinceAdministrator {
      let officer = try world.officer(person)
      await #expect(throws: CatalogueRefusal.notYourCalendar) { try await save(day, by: officer, in: world) }
      if person == .administratorTam { continue }
      await #expect(throws: CatalogueRefusal.notYourCalendar) { try await save(hours, by: officer, in: world) }
    }
    try await save(hours, by: try world.officer(.administratorTam), in: world)
    await #expect(throws: CatalogueRefusal.noReasonForDay) {
      try await save(.day(Day(2026, 11, 25), .off, reason: "  "), in: world)
    }
  }

  @Test("1 January goes with its year: typed in alone it would announce a year without holidays")
  func newYear() async throws {
    let world = try await TestWorld(on: .sqlite)
    await #expect(throws: CatalogueRefusal.announcedAsWhole(year: 2028)) {
      try await save(.day(Day(2028, 1, 1), .off, reason: "Tết"), in: world)
    }
    await #expect(throws: CatalogueRefusal.announcedAsWhole(year: 2026)) {
      try await save(.day(Day(2026, 1, 1), nil, reason: ""), in: world)
    }
    try await save(.day(Day(2026, 1, 1), .work, reason: "Trực Tết"), in: world)
    #expect(try await !rules(of: world).calendars.yearCalendars.year(2026).isProposal)
  }

  @Test("A unit's first hours are told against those of its agency, also when they are the province's")
  func unitLeavesAgency() async throws {
    let world = try await TestWorld(on: .sqlite)
    let ward = try #require(world.rules.territory.agency(code: Place.myBinh, on: now.day))
    let room = try #require(world.rules.territory.unit(.room, slug: "justice", of: ward.id))
    let short = OfficeHoursPlan(always: try OfficeHours([.monday: [.init(from: 480, to: 720)]]))
    try await save(.hours(.agency(ward.id), short), in: world)

    try await save(.hours(.unit(room.id), .anGiang), in: world)

    let log = try await world.db.read { try CalendarChangeRow.ofHours(.unit(room.id), in: $0) }
    #expect(log.map(\.before) == [JSON(short).text] && log.map(\.after) == [JSON(OfficeHoursPlan.anGiang).text])
  }

  private func save(_ change: CalendarChange, by officer: Officer? = nil, in world: TestWorld) async throws {
    let (officer, rules) = (try officer ?? world.officer(.provinceAdministrator), try await rules(of: world))
    try await world.db.write { [now] in try change.save(under: rules, by: officer, at: now, in: $0) }
  }

  private func rules(of world: TestWorld) async throws -> Rulebook {
    try await world.db.read { [now] in try Rulebook.load(today: now.day, with: .builtIn, in: $0) }
  }
}
