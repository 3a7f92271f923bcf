import Language
import WorkingTime

/// One random question to the clock. Moments are minutes since midnight before the world's first day.
struct ClockCase: CustomStringConvertible {
  struct Stop: Hashable {
    var from, to: Int
    var restarts: Bool
  }

  var accepted: Int
  var term: Term
  var policy: ClockPolicy
  var stops: [Stop] = []
  var now: Int

  init(using random: inout SeededRandom) {
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &random) }
    func moment(_ days: ClosedRange<Int>) -> Int {
      // Half of them on the hour, where the rules have their edges.
      number(days) * 1_440 + (Bool.random(using: &random) ? number(0...23) * 60 : number(0...1_439))
    }
    accepted = moment(0...130)
    term =
      switch number(0...9) {
      case 0: .sameDay
      case 1: .calendarDays(number(1...30))
      case 2: .calendarMonths(number(1...3))
      case 3: .workingMinutes(number(1...2_000))
      case 4...6: .workingMinutes(number(1...16) * 240)
      default: .workingMinutes(number(1...12) * 480)
      }
    policy = ClockPolicy(
      sameDayCutoff: number(0...2) == 0 ? number(0...1_439) : 900, lastHourCountsNextDay: .random(using: &random),
      cutoffCountsNextDay: .random(using: &random), counting: Bool.random(using: &random) ? .day : .minute)
    var from = accepted
    for _ in 0..<max(0, number(-1...3)) {
      from += number(0...3) == 0 ? number(0...600) : number(0...6_000)
      let to = from + (number(0...3) == 0 ? number(0...600) : number(0...9_000))
      stops.append(Stop(from: from, to: to, restarts: number(0...3) == 0))
      from = to
    }
    now = accepted + number(0...30_000)
  }

  func run() throws -> TermRun {
    try TermRun(
      acceptedAt: Self.instant(accepted), term: term, policy: policy,
      stops: stops.map {
        .init(from: Self.instant($0.from), to: Self.instant($0.to), then: $0.restarts ? .restart : .resume)
      })
  }

  static func instant(_ minute: Int) -> Instant { ClockWorld.firstDay.at(hour: 0).adding(minutes: minute) }

  var description: String {
    let stops = stops.map {
      "\(Self.instant($0.from))/\(Self.instant($0.to)) \($0.restarts ? "restart" : "resume")"
    }
    return "\(Self.instant(accepted)) \(term) \(policy) \(stops) now \(Self.instant(now))"
  }
}
