import Language
import Testing
import WorkingTime

/// Each failure names its seed; the same seed gives the same worlds and questions.
@Suite("What holds for every run of a term")
struct TermRunProperties {
  private func questions(_ seed: UInt64, _ look: (ClockWorld, ClockCase, inout SeededRandom) throws -> Void) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<3 {
      let world = try ClockWorld(using: &random)
      for _ in 0..<40 { try look(world, ClockCase(using: &random), &random) }
    }
  }

  @Test("A due date lies at the end of a worked minute, never in rest time", arguments: 1...10 as ClosedRange<UInt64>)
  func neverAtRest(_ seed: UInt64) throws {
    try questions(seed) { world, question, _ in
      let last = try question.run().due(in: world.calendar).adding(minutes: -1)
      #expect(
        world.calendar.sessions(on: last.day).contains { $0.opens <= last.minuteOfDay && last.minuteOfDay < $0.closes },
        "seed \(seed): \(question)")
    }
  }

  @Test("A later acceptance never gives an earlier due date", arguments: 1...10 as ClosedRange<UInt64>)
  func monotone(_ seed: UInt64) throws {
    try questions(seed) { world, question, random in
      var later = question
      later.accepted += Int.random(in: 0...5_000, using: &random)
      (later.stops, later.now) = ([], later.accepted)
      var plain = question
      plain.stops = []
      let (earlierDue, laterDue) = (try plain.run().due(in: world.calendar), try later.run().due(in: world.calendar))
      #expect(earlierDue <= laterDue, "seed \(seed): \(question)")
    }
  }

  @Test(
    "A pause of n working minutes moves the due date by n working minutes", arguments: 1...10 as ClosedRange<UInt64>)
  func pause(_ seed: UInt64) throws {
    try questions(seed) { world, question, random in
      let start = ClockCase.instant(question.accepted)
      let minutes = Int.random(in: 1...5_000, using: &random)
      let due = world.calendar.deadline(from: start, term: .workingMinutes(minutes))
      let before = Int.random(in: 0..<minutes, using: &random)
      let paused = Int.random(in: 1...3_000, using: &random)
      let counting = world.calendar.startOfCounting(for: start)
      let from = world.calendar.adding(workingMinutes: before, to: counting)
      let to = world.calendar.adding(workingMinutes: paused, to: from)
      let run = try TermRun(
        acceptedAt: start, term: .workingMinutes(minutes), stops: [.init(from: from, to: to, then: .resume)])
      #expect(
        run.due(in: world.calendar) == world.calendar.adding(workingMinutes: paused, to: due),
        "seed \(seed): \(question)")
    }
  }

  @Test(
    "A term split in two gives the same end, and taking it off leads back", arguments: 1...10 as ClosedRange<UInt64>)
  func split(_ seed: UInt64) throws {
    try questions(seed) { world, question, random in
      let start = world.calendar.startOfCounting(for: ClockCase.instant(question.accepted))
      let (one, other) = (Int.random(in: 1...4_000, using: &random), Int.random(in: 1...4_000, using: &random))
      let whole = world.calendar.adding(workingMinutes: one + other, to: start)
      let halfway = world.calendar.adding(workingMinutes: one, to: start)
      #expect(world.calendar.adding(workingMinutes: other, to: halfway) == whole, "seed \(seed): \(question)")
      #expect(world.calendar.adding(workingMinutes: -(one + other), to: whole) == start, "seed \(seed): \(question)")
    }
  }

  @Test(
    "Used and left make the whole term at any time, and replaying what was known changes nothing",
    arguments: 1...10 as ClosedRange<UInt64>)
  func replay(_ seed: UInt64) throws {
    try questions(seed) { world, question, _ in
      let run = try question.run()
      let now = ClockCase.instant(question.now)
      let use = run.use(at: now, in: world.calendar)
      #expect(use == run.known(at: now).use(at: now, in: world.calendar), "seed \(seed): \(question)")
      #expect(use.used >= 0, "seed \(seed): \(question)")
      let due = run.due(in: world.calendar)
      let last = (question.stops.map(\.to).max() ?? question.accepted)
      if ClockCase.instant(last) <= due {
        #expect(run.use(at: due, in: world.calendar).left == 0, "seed \(seed): \(question)")
      }
    }
  }
}
