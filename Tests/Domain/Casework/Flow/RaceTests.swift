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

@Suite("At the same moment")
struct RaceTests {
  struct Race: Sendable, CustomTestStringConvertible {
    var engine: TestEngine
    var matter: Matter
    var seed: UInt64
    var testDescription: String { "\(engine), \(matter), seed \(seed)" }
    static let all = TestEngine.allCases.flatMap { engine in
      [Matter.consultedPermit, .allowance, .birthBundle, .landTransfer].flatMap { matter in
        WalkSeeds.drawn(1).map { Race(engine: engine, matter: matter, seed: $0) }
      }
    }
  }

  /// What one of those who act at once hears: nothing where it was done.
  private typealias Answer = (deed: String, refusal: CaseworkRefusal?)

  @Test(
    "Officers, the citizen and the clock at once: each wins or is refused, nothing is half done", arguments: Race.all)
  func races(_ race: Race) async throws {
    let world = try await TestWorld(on: race.engine)
    let place = race.matter == .landTransfer ? Place.longXuyen : Place.myBinh
    var random = SeededRandom(seed: race.seed)
    var (won, lost) = (0, 0)
    for _ in 1...2 {
      let top = try await world.submit(race.matter, by: .lan, at: place, on: "2026-03-02 09:00")
      var now: Moment = "2026-03-02 09:30"
      for round in 1...60 where try await !world.stage(of: top).isEnd {
        now = now.adding(minutes: Int.random(in: 1...600, using: &random))
        let answers = try await atOnce(on: top, in: world, now, endsToo: round > 12, &random)
        won += answers.count { $0.refusal == nil }
        lost += answers.count { $0.refusal != nil }
        for (deed, refusal) in answers {
          guard let refusal else { continue }
          #expect(refusal.kind == .conflict || refusal.kind == .notAllowed, "\(deed): \(refusal)")
          guard deed != "citizen", refusal.kind == .conflict else { continue }
          #expect(refusal.sentence.contains(" lúc "), "\(deed): \(refusal)")
        }
        let faults = try await world.faults()
        try #require(faults.isEmpty, "\(answers)")
      }
    }
    #expect(won > 10 && lost > 2, "\(won) won, \(lost) lost")
    #expect(try await world.db.read { try Verification.balance(in: $0) }.holds)
  }

  @Test("Who comes too late is told who did what and when, whatever it was", arguments: TestEngine.allCases)
  func told(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let code = try await world.submit(.buildingPermit, by: .lan, on: "2026-03-02 09:00")
    func isTold(_ who: String, _ what: String, _ when: String, _ act: () async throws -> Void) async {
      do {
        try await act()
        Issue.record("\(what) was done twice")
      } catch let refusal as CaseworkRefusal {
        #expect(refusal.kind == .conflict)
        for part in [who, what, when] { #expect(refusal.sentence.contains(part), "\(refusal.sentence)") }
      } catch {
        Issue.record(error)
      }
    }
    let dossier = try await world.dossier(code)
    let colleague = try world.counter(of: dossier, as: .officerHanh)
    let rules = world.rules

    try await world.accept(code, by: .receptionistHoa, on: "2026-03-02 09:30")
    await isTold("Võ Thị Hoa", "tiếp nhận hồ sơ", "09:30 ngày 2/3/2026") {
      try await world.db.write {
        _ = try Dossier.accept(
          code, by: Hand(colleague, under: rules, at: ("2026-03-02 09:31" as Moment).instant, in: $0))
      }
    }
    try await world.requestSupplement(code, by: .officerDat, on: "2026-03-03 09:00")
    await isTold("Lý Quốc Đạt", "yêu cầu bổ sung", "09:00 ngày 3/3/2026") {
      try await world.requestPayment(code, by: .headLand, on: "2026-03-03 09:05")
    }
    try await world.withdraw(code, by: .lan, on: "2026-03-04 09:00")
    await isTold("Nguyễn Thị Lan", "rút hồ sơ", "09:00 ngày 4/3/2026") {
      try await world.supply(code, by: .receptionistHoa, on: "2026-03-04 09:01")
    }
    // The program is somebody too.
    let silent = try await world.submit(.buildingPermit, by: .receptionistHoa, on: "2026-03-02 09:00")
    try await world.requestSupplement(silent, by: .officerDat, on: "2026-03-03 09:00")
    try await world.timePasses(to: "2026-03-24 09:00")
    await isTold("Hệ thống", "quá hạn bổ sung", "09:00 ngày 24/3/2026") {
      try await world.supply(silent, by: .receptionistHoa, on: "2026-03-24 09:01")
    }
    #expect(try await world.faults().isEmpty)
  }

  /// Three deeds that are offered now, the clock, and now and then the citizen.
  private func atOnce(
    on top: String, in world: TestWorld, _ now: Moment, endsToo: Bool, _ random: inout SeededRandom
  ) async throws -> [Answer] {
    let family = [top] + (try await world.legs(of: top).filter { !$0.stage.isEnd }.map(\.code))
    var chosen: [(code: String, deed: Deed, officer: Officer)] = []
    for person in [Person.officerHa, .officerHanh, .officerDat] {
      var offered: [(code: String, deed: Deed, officer: Officer)] = []
      for code in family {
        let dossier = try await world.dossier(code)
        let officers =
          try dossier.tasks.map { try world.whoDoes($0, as: person) } + [
            world.counter(of: dossier, as: person), world.head(of: dossier, as: person),
          ]
        for officer in officers {
          for deed in dossier.deeds(of: officer, at: now.instant) where deed.action != .assign {
            if !endsToo, isEnd(deed, of: dossier) { continue }
            offered.append((code, deed, officer))
          }
        }
      }
      if let one = offered.randomElement(using: &random) { chosen.append(one) }
    }
    let isCitizenThere = endsToo && Double.random(in: 0..<1, using: &random) < 0.1
    return try await withThrowingTaskGroup(of: (String, CaseworkRefusal?).self) { group in
      for (code, deed, officer) in chosen {
        group.addTask {
          do {
            try await world.perform(deed, on: code, by: officer, now)
            return ("\(deed.action)", nil)
          } catch let refusal as CaseworkRefusal {
            return ("\(deed.action)", refusal)
          }
        }
      }
      group.addTask {
        try await world.timePasses(to: now)
        return ("time", nil)
      }
      if isCitizenThere {
        group.addTask {
          do {
            try await world.withdraw(top, by: .lan, on: now)
            return ("citizen", nil)
          } catch let refusal as CaseworkRefusal {
            return ("citizen", refusal)
          }
        }
      }
      return try await group.reduce(into: []) { $0.append(($1.0, $1.1)) }
    }
  }

  private func isEnd(_ deed: Deed, of dossier: Dossier) -> Bool {
    if case .complete(let step, let choice?) = deed.act {
      return dossier.step(step)?.choice(choice)?.target == .end
    }
    return [.withdraw, .stop, .refuse].contains(deed.action)
  }
}
