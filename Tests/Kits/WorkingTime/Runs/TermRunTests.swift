import TestSupport
import Testing
import WorkingTime

@Suite("The run of a term")
struct TermRunTests {
  private let calendar: WorkingCalendar

  init() throws { calendar = WorkingCalendar(plan: .anGiang, entries: try officialEntries()) }

  private func stop(
    _ from: String, _ to: String?, _ then: ClockPolicy.AfterSupplement = .resume
  ) throws -> TermRun.Stop {
    TermRun.Stop(from: try local(from), to: try to.map(local), then: then)
  }

  private func run(
    _ accepted: String = "2026-03-02 09:00", _ term: Term = .workingDays(5), _ policy: ClockPolicy = .standard,
    _ stops: TermRun.Stop...
  ) throws -> TermRun {
    try TermRun(acceptedAt: local(accepted), term: term, policy: policy, stops: stops)
  }

  @Test("After a pause as much of the term is left as before it")
  func pause() throws {
    let run = try run("2026-03-02 09:00", .workingDays(5), .standard, stop("2026-03-04 09:00", "2026-03-11 14:00"))
    #expect(try run.due(in: calendar) == local("2026-03-16 14:00"))
  }

  @Test("After a restart the whole term begins anew, by the rules of an acceptance")
  func restart() throws {
    let stop = try stop("2026-03-04 09:00", "2026-03-11 16:30", .restart)
    #expect(
      try run("2026-03-02 09:00", .workingDays(5), .standard, stop).due(in: calendar) == local("2026-03-18 16:30"))
    let policy = ClockPolicy(lastHourCountsNextDay: true)
    #expect(try run("2026-03-02 09:00", .workingDays(5), policy, stop).due(in: calendar) == local("2026-03-18 17:00"))
  }

  @Test("A pause after the due date moves nothing, a restart does")
  func afterDue() throws {
    let late = try stop("2026-03-10 09:00", "2026-03-11 09:00")
    #expect(
      try run("2026-03-02 09:00", .workingDays(5), .standard, late).due(in: calendar) == local("2026-03-09 09:00"))
    let anew = TermRun.Stop(from: late.from, to: late.to, then: .restart)
    #expect(
      try run("2026-03-02 09:00", .workingDays(5), .standard, anew).due(in: calendar) == local("2026-03-18 09:00"))
  }

  @Test("In whole days a day counts when the clock runs at the end of its office hours")
  func wholeDays() throws {
    func due(_ from: String, _ to: String) throws -> Instant {
      try run("2026-03-02 09:00", .workingDays(3), ClockPolicy(counting: .day), stop(from, to)).due(in: calendar)
    }
    #expect(try due("2026-03-03 09:00", "2026-03-03 11:00") == local("2026-03-05 17:00"))
    #expect(try due("2026-03-03 09:00", "2026-03-05 10:00") == local("2026-03-09 17:00"))
    #expect(try due("2026-03-03 17:00", "2026-03-05 17:00") == local("2026-03-09 17:00"))
    #expect(try due("2026-03-05 09:00", "2026-03-05 18:00") == local("2026-03-06 17:00"))
  }

  @Test("A calendar term moves by the days the clock stood, then to a working day")
  func calendarDays() throws {
    let stop = try stop("2026-03-04 09:00", "2026-03-06 10:00")
    #expect(
      try run("2026-03-02 09:00", .calendarDays(10), .standard, stop).due(in: calendar) == local("2026-03-16 17:00"))
    #expect(
      try run("2026-03-02 09:00", .calendarDays(8), .standard, stop).due(in: calendar) == local("2026-03-12 17:00"))
  }

  @Test(
    "A pause that begins in the rest days after the last day of a calendar term moves its end to the day it goes on")
  func restDays() throws {
    let stop = try stop("2026-03-08 09:00", "2026-03-11 10:00")  // the term ended on Saturday the 7th
    #expect(
      try run("2026-03-02 09:00", .calendarDays(5), .standard, stop).due(in: calendar) == local("2026-03-11 17:00"))
  }

  @Test("One stop may begin when another ends")
  func touching() throws {
    let stops = [try stop("2026-03-03 09:00", "2026-03-04 09:00"), try stop("2026-03-04 09:00", "2026-03-05 09:00")]
    let run = try TermRun(acceptedAt: local("2026-03-02 09:00"), term: .workingDays(2), stops: stops)
    #expect(try run.due(in: calendar) == local("2026-03-06 09:00"))
  }

  @Test("A new date moves with a later pause, and is gone when the term begins anew")
  func extendedAndStopped() throws {
    func appointment(_ then: ClockPolicy.AfterSupplement) throws -> Instant {
      let stop = try stop("2026-03-10 09:00", "2026-03-11 09:00", then)
      let date = TermRun.Extension(at: try local("2026-03-06 09:00"), to: try local("2026-03-12 17:00"))
      return try TermRun(
        acceptedAt: local("2026-03-02 09:00"), term: .workingDays(5), stops: [stop], extension: date
      ).appointment(in: calendar)
    }
    #expect(try appointment(.resume) == local("2026-03-13 17:00"))
    #expect(try appointment(.restart) == local("2026-03-18 09:00"))
  }

  @Test("Time used stands still in a pause and goes on after it")
  func use() throws {
    let run = try run("2026-03-02 07:00", .workingDays(2), .standard, stop("2026-03-02 13:00", "2026-03-04 13:00"))
    func used(_ text: String) throws -> TermUse { try run.use(at: local(text), in: calendar) }
    #expect(try used("2026-03-02 06:00") == TermUse(used: 0, total: 960))
    #expect(try used("2026-03-02 12:00") == TermUse(used: 240, total: 960))
    #expect(try used("2026-03-03 15:00") == TermUse(used: 240, total: 960))
    #expect(try used("2026-03-04 14:00") == TermUse(used: 300, total: 960))
    #expect(try used("2026-03-09 08:00").left == -540)
    #expect(try run.timeUsed(at: local("2026-03-04 14:00"), in: calendar) == 300)
  }

  @Test("A stop that lasts keeps the date that stood when it began, and is known as open")
  func open() throws {
    let run = try run("2026-03-02 09:00", .workingDays(5), .standard, stop("2026-03-04 09:00", nil))
    #expect(try run.due(in: calendar) == local("2026-03-09 09:00"))
    #expect(run.openStop != nil)
    #expect(try run.timeLeft(at: local("2026-05-04 09:00"), in: calendar) == 3 * 480)
    #expect(try run.urgency(at: local("2026-05-04 09:00"), in: calendar) == .inTime)
  }

  @Test("The verdict is early, on time or late to the minute")
  func verdict() throws {
    let run = try run()  // due 2026-03-09 09:00
    #expect(try run.verdict(finishedAt: local("2026-03-09 08:59"), in: calendar) == .early(1))
    #expect(try run.verdict(finishedAt: local("2026-03-09 09:00:59"), in: calendar) == .onTime)
    #expect(try run.verdict(finishedAt: local("2026-03-09 09:01"), in: calendar) == .late(1))
    let noon = try self.run("2026-03-02 07:00", .workingHours(4))
    #expect(try noon.verdict(finishedAt: local("2026-03-02 12:30"), in: calendar) == .late(0))
  }

  @Test("A term is due soon with its last fifth or the last hours asked for, overdue a minute after its end")
  func urgency() throws {
    let run = try run("2026-03-02 07:00", .workingDays(5))
    func urgency(_ text: String, _ soon: DueSoon = .standard) throws -> Urgency {
      try run.urgency(at: local(text), in: calendar, dueSoon: soon)
    }
    #expect(try urgency("2026-03-05 16:59") == .inTime)
    #expect(try urgency("2026-03-05 17:00") == .dueSoon)
    #expect(try urgency("2026-03-05 07:00", DueSoon(minutes: 960)) == .dueSoon)
    #expect(try urgency("2026-03-06 17:00") == .dueSoon)
    #expect(try urgency("2026-03-06 17:01") == .overdue)
  }

  @Test("One new date is allowed, later than the old; the dossier is late by the old one still")
  func extended() throws {
    let run = try run()
    let now = try local("2026-03-06 09:00")
    #expect(throws: TermRun.Problem.extendedToEarlier(due: try local("2026-03-09 09:00"))) {
      try run.extended(to: local("2026-03-09 09:00"), at: now, in: calendar)
    }
    let later = try run.extended(to: local("2026-03-12 17:00"), at: now, in: calendar)
    #expect(try later.appointment(in: calendar) == local("2026-03-12 17:00"))
    #expect(try later.verdict(finishedAt: local("2026-03-10 09:00"), in: calendar).isLate)
    #expect(throws: TermRun.Problem.self) { try later.extended(to: local("2026-03-20 17:00"), at: now, in: calendar) }
  }

  @Test("A new holiday moves a date to come, not one that has passed")
  func change() throws {
    let storm = try OfficeHoursPlan(
      [.init(hours: .anGiang)], specialDays: [.init(Day(2026, 3, 5), sessions: [], reason: "bão")])
    let new = WorkingCalendar(plan: storm, entries: try officialEntries())
    let run = try run()
    let change = try run.change(from: calendar, to: new, at: local("2026-03-04 09:00"))
    #expect(try change?.after == local("2026-03-10 09:00"))
    #expect(try run.change(from: calendar, to: new, at: local("2026-03-09 09:00")) == nil)
    #expect(try run.change(from: calendar, to: calendar, at: local("2026-03-04 09:00")) == nil)
  }

  @Test("Stops that cannot have been are refused")
  func refused() throws {
    let first = try stop("2026-03-03 09:00", "2026-03-04 09:00")
    let overlapping = try stop("2026-03-04 08:00", "2026-03-05 09:00")
    let backwards = try stop("2026-03-05 09:00", "2026-03-04 09:00")
    let early = try stop("2026-03-01 09:00", "2026-03-04 09:00")
    let open = try stop("2026-03-03 09:00", nil)
    #expect(throws: TermRun.Problem.stopsOverlap(first, overlapping)) {
      try run("2026-03-02 09:00", .sameDay, .standard, overlapping, first)
    }
    #expect(throws: TermRun.Problem.stopEndsBeforeItStarts(backwards)) {
      try run("2026-03-02 09:00", .sameDay, .standard, backwards)
    }
    #expect(throws: TermRun.Problem.stopBeforeAcceptance(early)) {
      try run("2026-03-02 09:00", .sameDay, .standard, early)
    }
    #expect(throws: TermRun.Problem.stopsOverlap(open, overlapping)) {
      try run("2026-03-02 09:00", .sameDay, .standard, open, overlapping)
    }
  }
}
