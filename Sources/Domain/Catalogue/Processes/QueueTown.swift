import Agencies
import Identity
import Storage
import Workflow

/// The playing of a `QueueForecast`: minute by minute, first come, first served.
struct QueueTown {
  struct Running {
    var progress: Progress
    var since: Int
    /// Steps that stand in a queue or are at work.
    var begun: Set<Step.ID> = []
  }

  private struct Job {
    var dossier: Int
    var step: Step.ID
    var since: Int
  }

  private let process: Process
  private let minutesOfAct: Int
  private(set) var queues: [QueueForecast.Queue] = []
  private(set) var cases: [Running] = []
  private(set) var finished = 0
  private(set) var slowest = 0
  private var waiting: [[Job]] = []
  private var heads: [Int] = []
  private var busy: [Int] = []
  private var queueOfStep: [Step.ID: Int] = [:]
  /// What ends at which minute.
  private var ends: [[Job]]
  private var arrivals: [Int]
  private var random: UInt64

  init(
    _ process: Process, _ question: QueueForecast.Question,
    _ place: (Performer) -> (unit: ID<Unit>, role: Role, people: Int)?
  ) {
    (self.process, minutesOfAct, random) = (process, max(1, question.minutesOfAct), question.seed)
    ends = Array(repeating: [], count: QueueForecast.minutes)
    arrivals = Array(repeating: 0, count: QueueForecast.minutes)
    let days = QueueForecast.minutes / 480
    let daily = max(0, min(question.dossiersPerDay, QueueForecast.mostDossiers / days))
    for day in 0..<days { for _ in 0..<daily { arrivals[day * 480 + below(480)] += 1 } }
    for step in process.steps where !step.isCitizens && !step.completesItself {
      guard let (unit, role, people) = place(step.performer) else { continue }
      if let known = queues.firstIndex(where: { $0.unit == unit && $0.role == role }) {
        queueOfStep[step.id] = known
      } else {
        queueOfStep[step.id] = queues.count
        queues.append(QueueForecast.Queue(unit: unit, role: role, people: people))
        waiting.append([])
        heads.append(0)
        busy.append(0)
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
    for queue in queues.indices { queues[queue].left = waiting[queue].count - heads[queue] }
  }

  private mutating func end(_ job: Job, at minute: Int) {
    if let queue = queueOfStep[job.step] {
      busy[queue] -= 1
      queues[queue].done += 1
    }
    guard let step = process.step(job.step) else { return }
    let choices = step.choices.filter { $0.back == nil }
    let choice = choices.isEmpty ? nil : choices[below(choices.count)].id
    guard let after = try? process.complete(job.step, choice: choice, in: cases[job.dossier].progress) else { return }
    cases[job.dossier].progress = after
    if after.open.isEmpty {
      finished += 1
      slowest = max(slowest, minute - cases[job.dossier].since)
    }
    begin(job.dossier, at: minute)
  }

  /// Newly open steps queue for people, or run by themselves for their term.
  private mutating func begin(_ dossier: Int, at minute: Int) {
    for id in cases[dossier].progress.open where cases[dossier].begun.insert(id).inserted {
      let job = Job(dossier: dossier, step: id, since: minute)
      if let queue = queueOfStep[id] {
        waiting[queue].append(job)
        queues[queue].longest = max(queues[queue].longest, waiting[queue].count - heads[queue])
      } else {
        let step = process.step(id)
        schedule(job, at: minute + max(1, step?.kind == .automaticReception ? 1 : step?.minutes ?? 1))
      }
    }
  }

  private mutating func serve(_ queue: Int, at minute: Int) {
    while busy[queue] < queues[queue].people, heads[queue] < waiting[queue].count {
      let job = waiting[queue][heads[queue]]
      heads[queue] += 1
      busy[queue] += 1
      queues[queue].waited += minute - job.since
      queues[queue].worked += min(minutesOfAct, QueueForecast.minutes - minute)
      schedule(job, at: minute + minutesOfAct)
    }
  }

  private mutating func schedule(_ job: Job, at minute: Int) {
    if minute < ends.count { ends[minute].append(job) }
  }

  private mutating func below(_ limit: Int) -> Int {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((random >> 33) % UInt64(limit))
  }
}
