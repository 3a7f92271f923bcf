import Agencies
import Identity
import Language
import Processes
import Storage
import TestSupport
import Testing
import WorkingTime
import Workflow

@Suite("Trying a process")
struct TrialTests {
  static let slugs = ["khai-sinh", "tcxh-2013", "lt-khai-sinh", "dat-dai-thue", "khuyen-mai", "gpxd", "ket-hon"]

  @Test("Whatever is offered is accepted, and the dossier comes to its end", arguments: slugs)
  func offered(_ slug: String) throws {
    let seed = UInt64.random(in: 0..<UInt64(UInt32.max))
    var random = SeededRandom(seed: seed)
    let process = try ReferenceProcess.named(slug)
    var moves: [Trial.Move] = []
    var trial = try Trial(process, legalMinutes: 4_800, data: [:], moves: [])
    for _ in 0..<150 where trial.state.ending == nil {
      let offer = try #require(trial.offers.randomElement(using: &random), "\(slug), seed \(seed): stranded")
      moves.append(.act(offer.act))
      try trial.play(.act(offer.act))
    }
    // The kept moves give the same dossier again.
    #expect(try Trial(process, legalMinutes: 4_800, data: [:], moves: moves).state == trial.state, "seed \(seed)")
  }

  @Test("Silence counts only when its time has come")
  func silence() throws {
    var process = try ReferenceProcess.named("khai-sinh")
    let asked = Performer(role: "specialist", place: "solving/room:land")
    process.steps[1] = Step(
      id: process.steps[1].id, name: "Hỏi", kind: .consultation, performer: process.steps[1].performer, minutes: 480,
      next: process.steps[1].next, asked: [asked], silence: .consent)
    var trial = try Trial(process, legalMinutes: 4_800, data: [:], moves: [.act(.accept)])
    #expect(trial.offers.map(\.act).contains(.answer(1)) && !trial.offers.map(\.act).contains(.countSilence(1)))
    try trial.play(.wait(480))
    #expect(trial.offers.map(\.act).contains(.countSilence(1)))
    try trial.play(.act(.countSilence(1)))
    #expect(trial.state.progress.done.contains(process.steps[1].id))
  }

  @Test("Work queues where there are too few people, and nowhere else")
  func queues() throws {
    let process = try ReferenceProcess.named("khai-sinh")
    let units: [String: Int64] = Dictionary(
      uniqueKeysWithValues: Set(process.steps.map(\.performer.place)).sorted().enumerated().map { ($1, Int64($0 + 1)) })
    func forecast(_ leaders: Int) -> QueueForecast {
      QueueForecast(process, question: .init(dossiersPerDay: 30, minutesOfAct: 20)) { performer in
        .init(
          unit: ID(units[performer.place] ?? 0), role: Role(rawValue: performer.role) ?? .clerk,
          people: performer.role == "leader" ? leaders : 5)
      }
    }
    let (few, many) = (forecast(1), forecast(5))
    #expect(few.submitted == 660 && few.finished < many.finished)
    #expect(few.queues.first?.post.role == .leader && (few.queues.first?.left ?? 0) > 50)
    #expect(many.queues.allSatisfy { $0.left < 30 && $0.meanWait < 60 })
    #expect(forecast(1).queues == few.queues)
  }

  /// The counter, a room that works, a room that is asked.
  private func forecast(
    _ process: ProcessDefinition, asked: [Int] = [1], perDay: Int = 4, minutesOfAct: Int = 20
  ) -> QueueForecast {
    QueueForecast(process, question: .init(dossiersPerDay: perDay, minutesOfAct: minutesOfAct)) { performer in
      performer.place == "solving/room:land"
        ? .init(unit: ID(2), role: .specialist, present: asked)
        : .init(unit: ID(1), role: Role(rawValue: performer.role) ?? .clerk, people: 3)
    }
  }

  private func asking(_ silence: Step.Silence, place: String = "solving/room:land") -> ProcessDefinition {
    let counter = Performer(role: "receptionist", place: "receiving/counter")
    let room = Performer(role: "specialist", place: "solving/room")
    return ProcessDefinition(steps: [
      Step(id: "1", name: "Nhận", kind: .reception, performer: counter, minutes: 60, next: ["2"]),
      Step(
        id: "2", name: "Hỏi", kind: .consultation, performer: room, minutes: 960, next: ["3"],
        asked: [Performer(role: "specialist", place: place), room], silence: silence),
      Step(id: "3", name: "Trả", kind: .delivery, performer: counter, minutes: 60, next: []),
    ])
  }

  @Test("Who is asked has the work in their queue, beside the others who are asked")
  func consultation() throws {
    let quick = forecast(asking(.wait))
    let room = try #require(quick.queues.first { $0.post.unit == ID(2) })
    #expect(room.done >= 80 && quick.finished >= 80)
    // Both are asked at once: together they take about as long as one of them, not their term.
    #expect(quick.slowest < 400)

    let nobody = forecast(asking(.wait), asked: [0])
    #expect(nobody.finished == 0)
    #expect(nobody.queues.first { $0.post.unit == ID(2) }?.left == 88)
    let silent = forecast(asking(.consent), asked: [0])
    #expect(silent.finished > 60 && silent.slowest >= 960)
    #expect(try #require(silent.queues.first { $0.post.unit == ID(2) }).left <= 12)
  }

  @Test("A body outside and another agency take their whole term, and nobody here is busy meanwhile")
  func outside() throws {
    let outside = forecast(asking(.wait, place: "outside:Công ty Điện lực/room"))
    #expect(outside.finished > 50 && outside.slowest >= 960)
    var calling = asking(.wait)
    calling.steps[1] = Step(
      id: "2", name: "Chờ", kind: .leg, performer: calling.steps[1].performer, minutes: 2_400, next: ["3"],
      leg: Leg(procedure: "x", agency: "district", minutes: 480))
    let leg = forecast(calling)
    #expect(leg.slowest >= 480 && leg.slowest < 960)
    #expect(leg.queues.count == 1)
  }

  @Test("Work piles up while people are away")
  func away() throws {
    let all = forecast(asking(.wait), perDay: 20)
    let some = forecast(
      asking(.wait), asked: Array(repeating: 1, count: 10) + Array(repeating: 0, count: 12), perDay: 20)
    let (room, thin) = (
      try #require(all.queues.first { $0.post.unit == ID(2) }),
      try #require(some.queues.first { $0.post.unit == ID(2) })
    )
    #expect(room.left < 30 && thin.left > 200)
    #expect(some.finished < all.finished)
  }

  @Test("An absence of the calendar is a person less on those days", arguments: TestEngine.allCases)
  func absences(on engine: TestEngine) async throws {
    let world = try await TestWorld(on: engine)
    let account = try world.account(.officerHa)
    let unit = try #require(try world.officer(.officerHa).positions.first).unitID
    let days = [Day(2026, 3, 2), Day(2026, 3, 3), Day(2026, 3, 4)]
    try await world.db.write {
      try $0.run(
        """
        INSERT INTO absence (account_id, from_day, to_day, reason, by_account_id, at)
        VALUES (\(account), \(days[1]), \(days[1]), 'Họp', \(account), 0)
        """)
    }
    let staffing = try await world.db.read { try Staffing.load(on: days[0], over: days, in: $0) }
    #expect(days.map { staffing.present(.specialist, in: unit, on: $0) } == [2, 1, 2])
  }
}
