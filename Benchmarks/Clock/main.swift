import Foundation
import Language
import WorkingTime

/// What the legal clock costs with the shipped calendar: BenchClock working-calendar.csv
guard let path = CommandLine.arguments.dropFirst().first, let text = try? String(contentsOfFile: path, encoding: .utf8)
else {
  print("Usage: scripts/bench-clock")
  exit(64)
}
let entries = text.split(separator: "\n").dropFirst().compactMap { line -> CalendarEntry? in
  let columns = line.split(separator: ",", omittingEmptySubsequences: false)
  guard let day = Day(String(columns[0])), let kind = CalendarEntry.Kind(rawValue: String(columns[1])) else {
    return nil
  }
  return CalendarEntry(day: day, kind: kind, reason: String(columns[2]))
}

/// The fastest of several rounds, in seconds: what else the machine does only makes it slower.
func fastest(_ rounds: Int, _ work: () -> Int) -> (seconds: Double, sum: Int) {
  var best = Double.infinity
  var sum = 0
  for _ in 0..<rounds {
    let start = ContinuousClock.now
    sum &+= work()
    best = min(best, (ContinuousClock.now - start) / .seconds(1))
  }
  return (best, sum)
}

func report(_ what: String, _ value: Double, _ unit: String, promise: Double? = nil) -> Bool {
  let isKept = promise.map { value <= $0 } ?? true
  let bound = promise.map { " (promise \($0) \(unit))" } ?? ""
  print("\(what): \((value * 1_000).rounded() / 1_000) \(unit)\(bound)\(isKept ? "" : " BROKEN")")
  return isKept
}

var random = SeededRandom(seed: 1)
let calendar = WorkingCalendar(plan: .anGiang, calendars: YearCalendars(entries, law: .vietnam), years: 2012...2040)
let moments = (0..<10_000).map { _ in
  Day(2026, 1, 1).at(hour: 0).adding(minutes: .random(in: 0..<480_000, using: &random))
}
let dayPolicy = ClockPolicy(counting: .day)
var isKept = true

let build = fastest(5) {
  WorkingCalendar(plan: .anGiang, calendars: YearCalendars(entries, law: .vietnam), years: 2012...2040).minutes(on: Day(2026, 1, 5))
}
isKept = report("Build the calendar of 2012 to 2040", build.seconds * 1_000, "ms") && isKept

for (name, policy) in [("by the minute", ClockPolicy.standard), ("in whole days", dayPolicy)] {
  let deadline = fastest(20) {
    moments.reduce(0) { $0 &+ Int(calendar.deadline(from: $1, term: .workingDays(30), policy: policy).rawValue) }
  }
  let each = deadline.seconds / Double(moments.count) * 1_000_000
  isKept = report("Deadline of 30 days \(name)", each, "µs", promise: 2) && isKept
}

let runs = try moments.enumerated().map { index, moment in
  let pause = TermRun.Stop(
    from: moment.adding(minutes: 2_000), to: moment.adding(minutes: 6_000), then: .resume)
  return try TermRun(acceptedAt: moment, term: .workingDays(index % 30 + 1), stops: index % 5 == 0 ? [pause] : [])
}
let now = Day(2026, 7, 1).at(hour: 9)
let left = fastest(20) { runs.reduce(0) { $0 &+ $1.timeLeft(at: now, in: calendar) } }
isKept = report("Time left of 10.000 open dossiers", left.seconds * 1_000, "ms", promise: 20) && isKept
let dues = runs.map { $0.due(in: calendar) }
let stored = fastest(20) { dues.reduce(0) { $0 &+ calendar.workingMinutes(from: now, to: $1) } }
isKept = report("The same from stored due dates", stored.seconds * 1_000, "ms", promise: 20) && isKept
exit(isKept ? 0 : 1)
