package import Casework
package import Dossiers
import Identity
package import Storage
import WorkingTime
import Workflow

/// What tests look at.
extension TestWorld {
  package func dossier(_ code: String) async throws -> Dossier {
    try await db.read { [rules] in try Dossier.find(code, under: rules, in: $0) }
  }

  package func stage(of code: String) async throws -> Stage { try await dossier(code).state.stage }

  /// The national status, 1 to 10.
  package func status(of code: String) async throws -> Int { try await stage(of: code).nationalStatus }

  /// The appointment as "2026-03-02 17:00".
  package func dueAt(of code: String) async throws -> String? {
    try await dossier(code).state.dueAt.map { Moment($0).description }
  }

  /// Open steps, in order.
  package func steps(of code: String) async throws -> [String] { try await dossier(code).state.progress.open }

  /// The kinds of all events, oldest first.
  package func history(of code: String) async throws -> [String] {
    try await file(of: code).events.map(\.content.happening.kind)
  }

  package func file(of code: String) async throws -> DossierFile {
    try await db.read { [rules] in try DossierFile.load(code, under: rules, in: $0) }
  }

  package func offers(_ code: String, to person: Person, at now: Moment = "2026-03-02 12:00") async throws -> [Action] {
    try await dossier(code).offers(to: try officer(person), at: now.instant)
  }

  package func count(_ sql: SQL) async throws -> Int {
    try await db.read { try $0.value(sql) ?? 0 }
  }

  /// Everything the verification of all histories finds.
  package func faults() async throws -> [Replay.Fault] {
    var verification = Verification()
    while !verification.isDone {
      verification = try await db.read { [rules, verification] tx in
        try verification.continued(pageSize: 7, under: rules, in: tx)
      }
    }
    return verification.faults
  }

  /// Does the first open step as its process wants it, by whoever of the cast has it in hand. Returns who that was.
  @discardableResult
  package func advance(_ code: String, on moment: Moment) async throws -> Person {
    let dossier = try await dossier(code)
    for person in Person.officers {
      guard let step = dossier.stepsInHand(of: try officer(person), at: moment.instant).first else { continue }
      let choice = step.choices.first?.id
      switch step.kind {
      case .reception, .automaticReception: try await accept(code, by: person, on: moment)
      case .work, .issue, .publication, .leg, .consultation:
        try await forward(code, step: step.id, choice: choice, by: person, on: moment)
      case .approval, .signature: try await signOff(code, step: step.id, choice: choice, by: person, on: moment)
      case .delivery: try await handOver(code, by: person, on: moment)
      case .payment, .supplement: continue
      }
      return person
    }
    if dossier.state.stage == .awaitingPayment {
      try await confirmPayment(code, on: moment)
      return .receptionistHoa
    }
    for person in Person.officers
    where dossier.offers(to: try officer(person), at: moment.instant).contains(.answerConsultation) {
      try await answerConsultation(code, by: person, on: moment)
      return person
    }
    if let leg = try await legs(of: code).first(where: { !$0.stage.isEnd }) {
      return try await advance(leg.code, on: moment)
    }
    throw TestWorldError("Nobody can go on with \(code) at \(dossier.state.progress.open)")
  }

  /// The dossiers it has opened at other agencies.
  package func legs(of code: String) async throws -> [LegRow] {
    let id = try await dossier(code).id
    return try await db.read { try LegRow.all(of: id, in: $0) }
  }

  /// One worker's round: what is due by then. Returns how many jobs were done.
  @discardableResult
  package func timePasses(to moment: Moment) async throws -> Int {
    var done = 0
    while true {
      let jobs = try await db.read { try TimeJob.due(limit: 10, at: moment.instant, in: $0) }
      let some = try await db.write { [rules] in try TimeJob.work(jobs, under: rules, at: moment.instant, in: $0) }
      if some == 0 { return done }
      done += some
    }
  }

  /// Goes on until the dossier stands at this step.
  package func advance(_ code: String, to step: String, on moment: Moment) async throws {
    for _ in 0..<30 {
      if try await steps(of: code).contains(step) { return }
      try await advance(code, on: moment)
    }
    throw TestWorldError("\(code) never comes to step \(step)")
  }

  /// Goes on until the result is in the citizen's hands.
  package func finish(_ code: String, on moment: Moment) async throws {
    for _ in 0..<30 {
      if try await stage(of: code).isEnd { return }
      try await advance(code, on: moment)
    }
    throw TestWorldError("\(code) never ends")
  }
}
