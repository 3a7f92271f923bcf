import Agencies
import Casework
package import Dossiers
import Identity
import Language
import Storage
import WorkingTime
package import Workflow

/// Random people try random actions on random dossiers, at moments that move on.
package struct RandomWalk {
  package let world: TestWorld
  private var random: SeededRandom
  private var now: Moment = "2026-03-02 07:30"
  package private(set) var dossiers: [String] = []
  package private(set) var done: [Action: Int] = [:]
  package private(set) var refused: [Action: Int] = [:]

  /// One try of the walk.
  package struct Try: Sendable {
    package var dossier: String
    package var person: Person
    package var action: Action
    /// nil where the one who tried is no officer.
    package var wasOffered: Bool?
    package var namedStep: Step.ID?
    /// nil: it was done.
    package var refusal: CaseworkRefusal?
  }

  package init(in world: TestWorld, seed: UInt64) {
    self.world = world
    random = SeededRandom(seed: seed)
  }

  package mutating func submit(_ count: Int) async throws {
    for _ in 0..<count {
      let matter = Matter.all.randomElement(using: &random) ?? .birth
      let place = matter == .promotion ? Place.trade : chance(0.7) ? Place.myBinh : Place.myLong
      let receptionist: Person =
        place == Place.trade ? .receptionistTrade : place == Place.myBinh ? .receptionistHoa : .receptionistLong
      let isOnline = matter != .petition && chance(0.5)
      dossiers.append(
        try await world.submit(matter, by: isOnline ? [.lan, .binh][pick(2)] : receptionist, at: place, on: now) {
          if matter == .marriage { $0.answers = ["spouse": "Trần Thị Mai"] }
        })
    }
  }

  /// - Throws: everything that is no refusal.
  package mutating func step() async throws -> Try {
    if chance(0.1) { try await world.timePasses(to: now) }
    try await followLegs()
    let code = dossiers[pick(dossiers.count)]
    let dossier = try await world.dossier(code)
    var (person, action) = (anyone(), Action.allCases[pick(Action.allCases.count)])
    if chance(0.75), let likely = try likely(dossier) { (person, action) = likely }
    now = now.adding(minutes: Int.random(in: 0...240, using: &random))
    let wasOffered =
      try person.isOfficer ? dossier.offers(to: world.officer(person), at: now.instant).contains(action) : nil
    // Now and then a step that is not theirs, or not at all.
    let steps = dossier.process.steps.map(\.id) + ["99", "c1"]
    let step = chance(0.8) ? nil : steps[pick(steps.count)]
    var attempt = Try(
      dossier: code, person: person, action: action, wasOffered: wasOffered, namedStep: step, refusal: nil)
    do {
      try await world.perform(
        action, at: step, on: code, by: person, for: colleague(for: code),
        asking: [Place.myLong, Place.longXuyen, Place.trade][pick(3)], outcome: chance(0.7) ? .granted : .denied, now)
      done[action, default: 0] += 1
    } catch let refusal as CaseworkRefusal {
      attempt.refusal = refusal
      refused[action, default: 0] += 1
    }
    return attempt
  }

  /// Dossiers that others opened take part in the walk.
  private mutating func followLegs() async throws {
    guard chance(0.1) else { return }
    dossiers += try await world.db.read { try $0.values("SELECT code FROM dossier ORDER BY id") as [String] }
      .filter { !dossiers.contains($0) }
  }

  private mutating func anyone() -> Person {
    let people = Person.officers + [.lan, .binh, .visitor]
    return people[pick(people.count)]
  }

  /// Someone who is offered something, with one of his offers; ends only now and then, so that walks are long.
  private mutating func likely(_ dossier: Dossier) throws -> (Person, Action)? {
    let ends: Set<Action> = [.refuse, .withdraw, .stop]
    let onward: Set<Action> = [.accept, .forward, .signOff, .handOver, .answerConsultation]
    for person in Person.officers where chance(0.3) {
      if dossier.offers(to: try world.officer(person), at: now.instant).contains(.answerConsultation) {
        return (person, .answerConsultation)
      }
    }
    for person in Person.officers.shuffled(using: &random) {
      let offers = dossier.offers(to: try world.officer(person), at: now.instant).filter {
        !ends.contains($0) || chance(0.05)
      }
      if chance(0.5), let forward = offers.first(where: onward.contains) {
        return (person, forward)
      }
      if let action = offers.randomElement(using: &random) { return (person, action) }
    }
    return nil
  }

  /// Someone who could hold a step that is open, now and then anyone.
  private mutating func colleague(for code: String) async throws -> Person {
    let tasks = try await world.dossier(code).tasks
    let able = try Person.officers.filter { someone in
      let officer = try world.officer(someone)
      return tasks.contains { officer.holds($0.role, inUnit: $0.unitID) }
    }
    return able.isEmpty || chance(0.3) ? Person.officers[pick(Person.officers.count)] : able[pick(able.count)]
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  private mutating func chance(_ share: Double) -> Bool { random.chance(share) }
}
