import Language
import Testing
import WorkingTime

@Suite("Why a dossier is due when it is")
struct ExplanationTests {
  private let calendar: WorkingCalendar

  init() throws { calendar = WorkingCalendar(plan: .anGiang, entries: try officialEntries()) }

  @Test("The sentences of a term over the holidays of 30 April")
  func sentences() throws {
    let run = try TermRun(acceptedAt: local("2025-04-29 09:00"), term: .workingDays(3))
    #expect(
      run.explanation(in: calendar).sentences == [
        "Tiếp nhận lúc 09:00 thứ Ba 29/4/2025.",
        "Tính từ 09:00 thứ Ba 29/4/2025, chỉ tính trong giờ làm việc.",
        "Thứ Tư 30/4/2025: nghỉ, Ngày Chiến thắng.",
        "Thứ Năm 1/5/2025: nghỉ, Ngày Quốc tế lao động.",
        "Thứ Sáu 2/5/2025: nghỉ, Nghỉ hoán đổi dịp 30/4-1/5 (làm bù 26/04/2025).",
        "Thứ Bảy 3/5/2025 đến Chủ nhật 4/5/2025: nghỉ hằng tuần.",
        "Đủ 24 giờ làm việc lúc 09:00 thứ Tư 7/5/2025: hẹn trả kết quả.",
      ])
  }

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

  @Test("A storm day, an exchanged Saturday and a calendar term that ends on a rest day are told")
  func notes() throws {
    let plan = try OfficeHoursPlan(
      [.init(hours: .anGiang)], specialDays: [.init(Day(2026, 8, 24), sessions: [], reason: "bão số 5")])
    let calendar = WorkingCalendar(plan: plan, entries: try officialEntries())
    let run = try TermRun(acceptedAt: local("2026-08-21 16:00"), term: .workingDays(2))
    let sentences = run.explanation(in: calendar).sentences
    #expect(sentences.contains("Thứ Bảy 22/8/2026: làm việc, Làm bù dịp Quốc khánh (cho ngày 31/08/2026)."))
    #expect(sentences.contains("Thứ Hai 24/8/2026: cơ quan nghỉ, bão số 5."))

    let months = try TermRun(acceptedAt: local("2026-03-02 09:00"), term: .calendarDays(5))
    #expect(
      months.explanation(in: calendar).sentences.contains(
        "Ngày cuối là thứ Bảy 7/3/2026, ngày nghỉ, nên hẹn ngày làm việc tiếp theo."))
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
