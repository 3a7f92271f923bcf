import Agencies
import Catalogue
import Identity
import Storage
import TestSupport
import Testing
import Workflow

@Suite("Trying a process")
struct TrialTests {
  static let slugs = ["khai-sinh", "tcxh-2013", "lt-khai-sinh", "dat-dai-thue", "khuyen-mai", "gpxd", "ket-hon"]

  @Test("Whatever is offered is accepted, and the dossier comes to its end", arguments: slugs)
  func offered(_ slug: String) throws {
    let seed = UInt64.random(in: 0..<UInt64(UInt32.max))
    var random = SeededGenerator(seed: seed)
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
        (
          ID(units[performer.place] ?? 0), Role(rawValue: performer.role) ?? .clerk,
          performer.role == "leader" ? leaders : 5
        )
      }
    }
    let (few, many) = (forecast(1), forecast(5))
    #expect(few.submitted == 660 && few.finished < many.finished)
    #expect(few.queues.first?.role == .leader && (few.queues.first?.left ?? 0) > 50)
    #expect(many.queues.allSatisfy { $0.left < 30 && $0.meanWait < 60 })
    #expect(forecast(1).queues == few.queues)
  }
}
