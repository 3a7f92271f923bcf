import Agencies
import Language
import Procedures
import Rules
import WorkingTime

/// The people of the play: where they go, who sits there, what luck they have.
struct Town: Sendable {
  let rules: Rulebook
  let officials: Officials
  let until: Instant
  let departments: [Agency]
  let counters: Counters
  var random: SeededRandom
  var names: DemoNames
  var moves = 0
  private var order = 0

  /// - Parameter crowded: codes of agencies where half of their level's people go.
  init(rules: Rulebook, officials: Officials, seed: UInt64, until: Instant, crowded: Set<String> = []) {
    (self.rules, self.officials, self.until) = (rules, officials, until)
    departments = rules.territory.agencies(.department, on: until.day)
    counters = Counters(rules: rules, on: until.day, crowded: crowded)
    random = SeededRandom(seed: seed)
    names = DemoNames(seed: seed &+ 1)
  }

  mutating func chance(_ share: Double) -> Bool { random.chance(share) }

  mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  mutating func move(_ what: Move.What, at moment: Instant) -> Move {
    order += 1
    return Move(at: moment, order: order, what: what)
  }

  /// A working moment some working minutes from here.
  func later(_ minutes: Int, than now: Instant) -> Instant {
    rules.calendar.adding(workingMinutes: max(1, minutes), to: now)
  }
}

/// Where people go with what: four in five to a commune.
struct Counters: Sendable {
  private var places: [Place] = []

  private struct Place: Sendable {
    var share: Double
    var agencies: [Agency]
    /// Indexes of procedures, those that are much asked for many times.
    var wanted, wantedOnline: [Int]
  }

  init(rules: Rulebook, on day: Day, crowded: Set<String>) {
    for (level, share) in [(Level.commune, 0.8), (.district, 0.13), (.department, 0.07)] {
      var agencies = rules.territory.agencies(level, on: day)
      if let busy = agencies.first(where: { crowded.contains($0.code) }) {
        agencies += Array(repeating: busy, count: agencies.count)
      }
      let solving: Level = level == .department ? .province : level
      var wanted: [Int] = []
      for (index, procedure) in rules.procedures.enumerated() where procedure.levels.contains(solving) {
        wanted += Array(repeating: index, count: [1, 12, 30][procedure.popularity])
      }
      guard !agencies.isEmpty, !wanted.isEmpty else { continue }
      let online = wanted.filter { rules.procedures[$0].isOnline }
      places.append(Place(share: share, agencies: agencies, wanted: wanted, wantedOnline: online))
    }
  }

  /// Nothing where no agency solves anything.
  func pick(onlineOnly: Bool, rules: Rulebook, using random: inout SeededRandom) -> (Procedure, Agency)? {
    let open = onlineOnly ? places.filter { !$0.wantedOnline.isEmpty } : places
    var share = Double.random(in: 0..<1, using: &random) * open.reduce(0) { $0 + $1.share }
    for place in open {
      share -= place.share
      guard share < 0 || place.share == open.last?.share,
        let index = (onlineOnly ? place.wantedOnline : place.wanted).randomElement(using: &random),
        let agency = place.agencies.randomElement(using: &random)
      else { continue }
      let procedure = rules.procedures[index]
      // The departments share the province's work by its field.
      let inCharge = procedure.departmentCode.flatMap { code in place.agencies.first { $0.code == code } }
      return (procedure, agency.level == .department ? inCharge ?? agency : agency)
    }
    return nil
  }
}
