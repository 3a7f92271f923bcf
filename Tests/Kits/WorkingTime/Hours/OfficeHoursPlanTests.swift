import Foundation
import TestSupport
import Testing
import WorkingTime

@Suite("Office hours over the years")
struct OfficeHoursPlanTests {
  typealias Session = OfficeHours.Session
  private let short: OfficeHours
  private let saturday: OfficeHours

  init() throws {
    short = try OfficeHours([.monday: [Session(from: 450, to: 690)], .tuesday: [Session(from: 450, to: 690)]])
    saturday = try OfficeHours([.saturday: [Session(from: 450, to: 690)]])
  }

  @Test("Hours hold from their first day, those before the first period too; in a gap the earlier go on")
  func periods() throws {
    let plan = try OfficeHoursPlan([
      .init(validFrom: Day(2026, 3, 3), hours: short),
      .init(validFrom: Day(2025, 1, 1), validTo: Day(2025, 12, 31), hours: .anGiang),
    ])
    let calendar = WorkingCalendar(plan: plan, entries: [])
    #expect(calendar.minutes(on: Day(2024, 1, 2)) == 480)
    #expect(calendar.minutes(on: Day(2026, 3, 2)) == 480)
    #expect(calendar.minutes(on: Day(2026, 3, 3)) == 240)
    #expect(!calendar.isWorkingDay(Day(2026, 3, 4)))
    #expect(calendar.minutes(on: Day(2030, 1, 7)) == 240)
    #expect(calendar.hours == short)
  }

  @Test("A term runs through a change of hours")
  func change() throws {
    let plan = try OfficeHoursPlan([.init(hours: .anGiang), .init(validFrom: Day(2026, 3, 3), hours: short)])
    let calendar = WorkingCalendar(plan: plan, entries: [])
    #expect(try calendar.deadline(from: local("2026-03-02 09:00"), term: .workingDays(1)) == local("2026-03-03 09:30"))
  }

  @Test("Before, among and after the recorded days the same hours give the same moments")
  func outsideOfTheTable() throws {
    let usual = OfficeHours.anGiang.sessions(on: .monday)
    let plan = try OfficeHoursPlan(
      [.init(hours: .anGiang)],
      specialDays: [Day(2026, 2, 2), Day(2026, 4, 1)].map { .init($0, sessions: usual, reason: "") })
    let (recorded, plain) = (WorkingCalendar(plan: plan, entries: []), WorkingCalendar(hours: .anGiang))
    for day in 0..<120 {
      let starts = [420, 540, 660, 1_020].map { Day(2026, 1, 1).adding(days: day).at(minuteOfDay: $0) }
      let differing = stride(from: -5_760, through: 5_760, by: 240).filter { amount in
        starts.contains {
          recorded.adding(workingMinutes: amount, to: $0) != plain.adding(workingMinutes: amount, to: $0)
        }
      }
      #expect(differing.isEmpty, "day \(day)")
    }
  }

  @Test("The office's own days count as it decided, also against a holiday")
  func specialDays() throws {
    let plan = try OfficeHoursPlan(
      [.init(hours: .anGiang)],
      specialDays: [
        .init(Day(2026, 3, 3), sessions: [], reason: "bão"),
        .init(Day(2026, 3, 7), sessions: [Session(from: 420, to: 660)], reason: "làm thêm"),
        .init(Day(2026, 9, 2), sessions: [Session(from: 480, to: 540)], reason: "trực"),
      ])
    let calendar = WorkingCalendar(
      plan: plan, calendars: YearCalendars(try officialEntries(), law: []), years: 2026...2026)
    #expect(!calendar.isWorkingDay(Day(2026, 3, 3)))
    #expect(calendar.minutes(on: Day(2026, 3, 7)) == 240)
    #expect(calendar.minutes(on: Day(2026, 9, 2)) == 60)
    #expect(calendar.specialDay(Day(2026, 3, 3))?.reason == "bão")
    #expect(try calendar.deadline(from: local("2026-03-06 16:00"), term: .workingHours(2)) == local("2026-03-07 08:00"))
  }

  @Test("A Saturday for reception only opens the counter and lets no term run")
  func reception() throws {
    let plan = try OfficeHoursPlan([.init(hours: .anGiang, receptionOnly: saturday)])
    #expect(!WorkingCalendar(plan: plan, entries: []).isWorkingDay(Day(2026, 3, 7)))
    let counter = WorkingCalendar(plan: plan, entries: [], for: .reception)
    #expect(counter.sessions(on: Day(2026, 3, 7)) == [Session(from: 450, to: 690)])
    #expect(counter.minutes(on: Day(2026, 3, 6)) == 480)
  }

  @Test("Sessions for reception that touch or overlap the hours are joined with them")
  func joined() throws {
    let noon = try OfficeHours([.monday: [Session(from: 660, to: 800)]])
    let plan = try OfficeHoursPlan([.init(hours: .anGiang, receptionOnly: noon)])
    let counter = WorkingCalendar(plan: plan, entries: [], for: .reception)
    #expect(counter.sessions(on: Day(2026, 3, 2)) == [Session(from: 420, to: 1_020)])
  }

  @Test("Impossible plans are refused, also when stored")
  func refused() throws {
    #expect(throws: OfficeHoursPlan.Problem.noPeriod) { try OfficeHoursPlan([]) }
    #expect(throws: OfficeHoursPlan.Problem.overlap(Day(2026, 1, 1))) {
      try OfficeHoursPlan([
        .init(validTo: Day(2026, 1, 1), hours: .anGiang), .init(validFrom: Day(2026, 1, 1), hours: short),
      ])
    }
    #expect(throws: OfficeHoursPlan.Problem.endsBeforeItStarts(Day(2026, 1, 2), Day(2026, 1, 1))) {
      try OfficeHoursPlan([.init(validFrom: Day(2026, 1, 2), validTo: Day(2026, 1, 1), hours: short)])
    }
    let storm = OfficeHoursPlan.SpecialDay(Day(2026, 3, 3), sessions: [], reason: "bão")
    #expect(throws: OfficeHoursPlan.Problem.twoSpecialDays(storm.day)) {
      try OfficeHoursPlan([.init(hours: short)], specialDays: [storm, storm])
    }
    let wrong = OfficeHoursPlan.SpecialDay(
      Day(2026, 3, 3), sessions: [Session(from: 500, to: 600), Session(from: 550, to: 650)], reason: "")
    #expect(throws: OfficeHoursPlan.Problem.wrongSessions(wrong.day)) {
      try OfficeHoursPlan([.init(hours: short)], specialDays: [wrong])
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(OfficeHoursPlan.self, from: Data(#"{"periods":[]}"#.utf8))
    }
  }

  @Test("A plan is stored and read again")
  func coding() throws {
    let plan = try OfficeHoursPlan(
      [.init(hours: .anGiang, receptionOnly: saturday), .init(validFrom: Day(2027, 1, 1), hours: short)],
      specialDays: [.init(Day(2026, 3, 3), sessions: [], reason: "bão")])
    #expect(try JSONDecoder().decode(OfficeHoursPlan.self, from: JSONEncoder().encode(plan)) == plan)
    let least = #"{"periods":[{"hours":{"1":["07:30-11:30"]}}]}"#
    #expect(try JSONDecoder().decode(OfficeHoursPlan.self, from: Data(least.utf8)).specialDays.isEmpty)
  }
}
