import Agencies
import Casework
import Dossiers
import Identity
import Language
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

/// A dossier and its legs on their way: whoever sits where the work lies does at random what is offered; what is offered
/// besides is tried out and undone.
struct FamilyWalk {
  var world: TestWorld
  let top: String
  var random: SeededRandom
  var now: Moment = "2026-03-02 09:30"
  private(set) var tried: [Action: Int] = [:]

  init(of top: String, in world: TestWorld, _ random: SeededRandom) {
    (self.world, self.top, self.random) = (world, top, random)
  }

  /// To the end, whatever was done before.
  mutating func go(freely free: Int = 25) async throws {
    var idle = 0
    for round in 0... {
      let stage = try await world.stage(of: top)
      if stage.isEnd { break }
      let isFree = round < free
      let isMoved = try await pass(isFree: isFree)
      idle = isMoved ? 0 : idle + 1
      // Time alone may have to bring on what is next.
      if idle > 3 { now = now.adding(minutes: 5 * 1_440) }
      let steps = try await world.steps(of: top)
      try #require(idle < 12 && round < 400, "stranded at \(steps), \(stage)")
    }
    let faults = try await world.faults()
    #expect(faults.isEmpty, "\(faults)")
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
    try await expectNothingLeftOut()
  }

  /// Some time passes, and somebody does something. Returns whether anybody could.
  @discardableResult
  mutating func pass(isFree: Bool) async throws -> Bool {
    let pause = isFree && chance(0.05) ? 1_440 * pick(25) : Int.random(in: 1...200, using: &random)
    now = now.adding(minutes: pause)
    try await world.timePasses(to: now)
    let family = try await family(of: top)
    for code in family.shuffled(using: &random) { try await tryOut(code) }
    for code in family.shuffled(using: &random) where try await act(on: code, isFree: isFree) { return true }
    return false
  }

  /// The dossier and all that runs below it.
  private func family(of code: String) async throws -> [String] {
    var codes = [code]
    for leg in try await world.legs(of: code) where !leg.stage.isEnd { codes += try await family(of: leg.code) }
    return codes
  }

  /// A part of all that everyone is offered: each must go through, and none without what it needs.
  private mutating func tryOut(_ code: String) async throws {
    let dossier = try await world.dossier(code)
    for officer in try officers(of: dossier) {
      for deed in dossier.deeds(of: officer, at: now.instant) where deed.action != .assign && chance(0.3) {
        do {
          try await world.tryOut(deed, on: code, by: officer, now)
        } catch {
          Issue.record("\(code): \(deed) was offered, then \(error)")
        }
        tried[deed.action, default: 0] += 1
        // Who says sorry or sends back is asked for a reason by the verb itself.
        guard [.forward, .signOff].contains(deed.action), !deed.needs.isEmpty else { continue }
        var bare = deed
        bare.needs = []
        let (world, now) = (world, now)
        await #expect(throws: CaseworkRefusal.self, "\(deed) goes without what it needs") {
          try await world.tryOut(bare, on: code, by: officer, now)
        }
      }
    }
  }

  private mutating func act(on code: String, isFree: Bool) async throws -> Bool {
    let dossier = try await world.dossier(code)
    for officer in try officers(of: dossier).shuffled(using: &random) {
      let deeds = dossier.deeds(of: officer, at: now.instant).filter {
        isWanted($0, isFree: isFree, isLeg: code != top)
      }
      guard let deed = deeds.randomElement(using: &random) else { continue }
      try await world.perform(deed, on: code, by: officer, now)
      return true
    }
    return false
  }

  private mutating func isWanted(_ deed: Deed, isFree: Bool, isLeg: Bool) -> Bool {
    if isFree {
      // Work is given to people of the unit, whom these are not.
      if deed.action == .assign { return false }
      let ends: [Action] = [.refuse, .withdraw, .stop]
      return !ends.contains(deed.action) || chance(isLeg ? 0.3 : 0.03)
    }
    if case .complete(_, "back") = deed.act { return false }
    let goesOn: [Action] = [.accept, .supply, .forward, .signOff, .handOver, .answerConsultation, .confirmPayment]
    return goesOn.contains(deed.action)
  }

  private mutating func officers(of dossier: Dossier) throws -> [Officer] {
    let person: Person = [.officerHa, .officerDat, .leaderMinh].randomElement(using: &random) ?? .officerHa
    return try dossier.tasks.map { task in
      // A held task is its holder's.
      try world.whoDoes(task, as: Person.officers.first { (try? world.code($0)) == task.holderCode } ?? person)
    } + [try world.counter(of: dossier, as: person), try world.head(of: dossier, as: person)]
  }

  /// Everything the taken way asks for is done, and only what may be left out was.
  private func expectNothingLeftOut() async throws {
    let dossier = try await world.dossier(top)
    guard dossier.state.stage == .returned else { return }
    let progress = dossier.state.progress
    var asked = Set(dossier.process.starts)
    for step in progress.done {
      let step = try #require(dossier.step(step))
      asked.formUnion(progress.taken[step.id].flatMap(step.choice)?.next ?? step.next)
    }
    #expect(asked == progress.done)
    for event in try await world.file(of: top).events {
      guard let step = (event.content.happening as? Skipped)?.step else { continue }
      #expect(dossier.step(step)?.isOptional == true)
    }
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  private mutating func chance(_ share: Double) -> Bool { random.chance(share) }
}
