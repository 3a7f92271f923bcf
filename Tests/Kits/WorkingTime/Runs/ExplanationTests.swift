import Language
import TestSupport
import Testing
import WorkingTime

@Suite("Why a dossier is due when it is")
struct ExplanationTests {
  private let calendar: WorkingCalendar

  init() throws { calendar = WorkingCalendar(plan: .anGiang, entries: try officialEntries()) }

  @Test("Each session is told with what counted of it and why the rest did not")
  func parts() throws {
    let run = try TermRun(
      acceptedAt: local("2026-03-02 09:00"), term: .workingDays(1),
      stops: [.init(from: local("2026-03-02 14:00"), to: local("2026-03-02 15:00"), then: .resume)])
    let days = run.explanation(in: calendar).days
    let parts = days.first?.parts ?? []
    #expect(parts.map(\.session.opens) == [420, 540, 780, 840, 900])
    #expect(parts.map(\.session.closes) == [540, 660, 840, 900, 1_020])
    #expect(parts.map(\.reason) == [.beforeAcceptance, nil, nil, .paused, nil])
    #expect(days.last?.parts.last?.reason == .afterDue)
    #expect(days.map(\.counted) == [300, 180])
  }

  @Test("The reasons of the rules are told")
  func reasons() throws {
    func reasons(_ accepted: String, _ term: Term, _ policy: ClockPolicy, _ stops: [TermRun.Stop] = []) throws
      -> [Explanation.Reason]
    {
      try TermRun(acceptedAt: local(accepted), term: term, policy: policy, stops: stops)
        .explanation(in: calendar).days.flatMap(\.parts).compactMap(\.reason)
    }
    #expect(
      try reasons("2026-03-02 16:30", .workingDays(1), ClockPolicy(lastHourCountsNextDay: true))
        == [.beforeAcceptance, .beforeAcceptance, .lastHour])
    #expect(
      try reasons("2026-03-02 15:30", .workingDays(1), ClockPolicy(cutoffCountsNextDay: true))
        == [.beforeAcceptance, .beforeAcceptance, .afterCutoff])
    #expect(
      try reasons("2026-03-02 15:30", .workingDays(1), ClockPolicy(counting: .day))
        == [.beforeAcceptance, .beforeAcceptance, .dayOfAcceptance])
    let restart = TermRun.Stop(from: try local("2026-03-03 07:00"), to: try local("2026-03-03 13:00"), then: .restart)
    #expect(
      try reasons("2026-03-02 16:00", .workingHours(4), .standard, [restart])
        == [.beforeAcceptance, .beforeAcceptance, .beforeRestart, .paused])
  }

  @Test("What is told as counted is the term, whatever happened", arguments: 1...20 as ClosedRange<UInt64>)
  func sums(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let world = try ClockWorld(using: &random)
    for _ in 0..<40 {
      let question = ClockCase(using: &random)
      let explanation = try question.run().explanation(in: world.calendar)
      #expect(explanation.due == ClockCase.instant(world.slow.due(question)), "seed \(seed): \(question)")
      for day in explanation.days {
        #expect(day.parts.reduce(0) { $0 + $1.session.minutes } == world.calendar.minutes(on: day.day))
      }
      if case .workingMinutes(let minutes) = question.term, explanation.way == .minutes {
        #expect(explanation.countedMinutes == minutes, "seed \(seed): \(question)")
      }
    }
  }
}
