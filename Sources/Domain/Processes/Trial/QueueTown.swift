import Agencies
import Identity
import Language
import Rules
import Storage
import Workflow

/// The playing of a `QueueForecast`: minute by minute, first come, first served.
/// What is not known of next month is taken so: every choice that leads on is taken equally often, work that may be left
/// out is done, the citizen, another agency and a body outside take their whole term.
struct QueueTown {
  struct Running {
    var progress: CaseProgress
    var since: Int
    /// Steps that stand in a queue or are at work.
    var begun: Set<Step.ID> = []
    /// How many answers each consultation still waits for.
    var unanswered: [Step.ID: Int] = [:]
  }

  private struct Job {
    enum Part { case step, answer(Int), silence, outside(Int) }

    var dossier: Int
    var step: Step.ID
    var part: Part
    var since: Int
  }

  private let process: ProcessDefinition
  private let minutesOfAct: Int
  private(set) var queues: [QueueForecast.Queue] = []
  private(set) var cases: [Running] = []
  private(set) var finished = 0
  private(set) var slowest = 0
  private var waiting: [[Job]] = []
  private var heads: [Int] = []
  private var busy: [Int] = []
  private var queueOf: [Performer: Int] = [:]
  /// What ends at which minute.
  private var ends: [[Job]]
  private var arrivals: [Int]
  private var random: SeededRandom

  init(
    _ process: ProcessDefinition, _ question: QueueForecast.Question, _ post: (Performer) -> QueueForecast.Post?
  ) {
    (self.process, minutesOfAct, random) = (process, max(1, question.minutesOfAct), SeededRandom(seed: question.seed))
    ends = Array(repeating: [], count: QueueForecast.minutes)
    arrivals = Array(repeating: 0, count: QueueForecast.minutes)
    let days = QueueForecast.days
    let daily = max(0, min(question.dossiersPerDay, QueueForecast.mostDossiers / days))
    for day in 0..<days { for _ in 0..<daily { arrivals[day * 480 + below(480)] += 1 } }
    for step in process.steps {
      let doers = step.isCitizens || step.completesItself ? [] : [step.performer]
      for performer in doers + step.asked {
        guard queueOf[performer] == nil, let post = post(performer) else { continue }
        if let known = queues.firstIndex(where: { $0.post.unit == post.unit && $0.post.role == post.role }) {
          queueOf[performer] = known
        } else {
          queueOf[performer] = queues.count
          queues.append(QueueForecast.Queue(post: post))
          waiting.append([])
          heads.append(0)
          busy.append(0)
        }
      }
    }
  }

  mutating func run() {
    for minute in 0..<QueueForecast.minutes {
      for job in ends[minute] { end(job, at: minute) }
      for _ in 0..<arrivals[minute] {
        cases.append(Running(progress: process.start(), since: minute))
        begin(cases.count - 1, at: minute)
      }
      for queue in queues.indices { serve(queue, at: minute) }
    }
    for queue in queues.indices { queues[queue].left = waiting[queue][heads[queue]...].filter(isWanted).count }
  }

  private mutating func end(_ job: Job, at minute: Int) {
    guard let step = process.step(job.step) else { return }
    switch job.part {
    case .step:
      if !step.isCitizens, !step.completesItself { release(queueOf[step.performer]) }
      complete(step, of: job.dossier, at: minute)
    case .answer(let asked):
      release(queueOf[step.asked[asked]])
      answered(step, of: job.dossier, at: minute)
    case .silence:
      // Who has not answered by now has agreed; what lies in their queues is wanted no more.
      guard cases[job.dossier].unanswered[step.id] != nil else { return }
      cases[job.dossier].unanswered[step.id] = nil
      complete(step, of: job.dossier, at: minute)
    case .outside(let asked):
      // The body outside has had its time; somebody here writes down what it said.
      let performer = step.kind == .consultation ? step.asked[asked] : step.performer
      let part: Job.Part = step.kind == .consultation ? .answer(asked) : .step
      line(Job(dossier: job.dossier, step: step.id, part: part, since: minute), performer, at: minute)
    }
  }

  private mutating func release(_ queue: Int?) {
    guard let queue else { return }
    busy[queue] -= 1
    queues[queue].done += 1
  }

  private mutating func answered(_ step: Step, of dossier: Int, at minute: Int) {
    guard let left = cases[dossier].unanswered[step.id] else { return }
    cases[dossier].unanswered[step.id] = left > 1 ? left - 1 : nil
    if left == 1 { complete(step, of: dossier, at: minute) }
  }

  private mutating func complete(_ step: Step, of dossier: Int, at minute: Int) {
    let choices = step.choices.filter { $0.back == nil }
    let choice = choices.isEmpty ? nil : choices[below(choices.count)].id
    guard let after = try? process.complete(step.id, choice: choice, in: cases[dossier].progress) else { return }
    cases[dossier].progress = after
    if after.open.isEmpty {
      finished += 1
      slowest = max(slowest, minute - cases[dossier].since)
    }
    begin(dossier, at: minute)
  }

  /// Newly open steps queue for people, or take their time elsewhere.
  private mutating func begin(_ dossier: Int, at minute: Int) {
    for id in cases[dossier].progress.open where cases[dossier].begun.insert(id).inserted {
      guard let step = process.step(id) else { continue }
      let term = max(1, step.minutes)
      func job(_ part: Job.Part) -> Job { Job(dossier: dossier, step: id, part: part, since: minute) }
      switch step.kind {
      case .consultation:
        cases[dossier].unanswered[id] = step.asked.count
        for (asked, performer) in step.asked.enumerated() {
          if performer.isOutside {
            schedule(job(.outside(asked)), at: minute + term)
          } else {
            line(job(.answer(asked)), performer, at: minute)
          }
        }
        if step.silence == .consent { schedule(job(.silence), at: minute + term) }
      case .leg: schedule(job(.step), at: minute + max(1, step.leg?.minutes ?? step.minutes))
      case .automaticReception: schedule(job(.step), at: minute + 1)
      case .payment, .supplement: schedule(job(.step), at: minute + term)
      default:
        if step.performer.isOutside {
          schedule(job(.outside(0)), at: minute + term)
        } else {
          line(job(.step), step.performer, at: minute)
        }
      }
    }
  }

  /// Nobody is there to do it: it stands.
  private mutating func line(_ job: Job, _ performer: Performer, at minute: Int) {
    guard let queue = queueOf[performer] else { return }
    waiting[queue].append(job)
    queues[queue].longest = max(queues[queue].longest, waiting[queue].count - heads[queue])
  }

  private mutating func serve(_ queue: Int, at minute: Int) {
    let present = queues[queue].post.present[minute / 480]
    while busy[queue] < present, heads[queue] < waiting[queue].count {
      let job = waiting[queue][heads[queue]]
      heads[queue] += 1
      guard isWanted(job) else { continue }
      busy[queue] += 1
      queues[queue].waited += minute - job.since
      queues[queue].worked += min(minutesOfAct, QueueForecast.minutes - minute)
      schedule(job, at: minute + minutesOfAct)
    }
  }

  private func isWanted(_ job: Job) -> Bool {
    if case .answer = job.part { cases[job.dossier].unanswered[job.step] != nil } else { true }
  }

  private mutating func schedule(_ job: Job, at minute: Int) {
    if minute < ends.count { ends[minute].append(job) }
  }

  private mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &random)
  }
}

extension Performer {
  /// A body that does not use the program.
  fileprivate var isOutside: Bool {
    if case .outside = StepPlace(place)?.body { true } else { false }
  }
}
