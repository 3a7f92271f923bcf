import Agencies
package import Casework
package import Dossiers
package import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension TestWorld {
  /// Someone who sits where a task lies, in the person of any official.
  package func whoDoes(_ task: OpenTask, as person: Person) throws -> Officer {
    guard let unit = rules.territory.unit(task.unitID) else { throw TestWorldError("No unit for \(task.step)") }
    let account = try account(person)
    let position = Position(
      id: ID(0), accountID: account, unitID: task.unitID, unitKind: unit.kind, agencyID: task.agencyID,
      role: task.role, title: "")
    return Officer(accountID: account, code: try code(person), name: person.name, positions: [position])
  }

  /// The counter that took a dossier in.
  package func counter(of dossier: Dossier, as person: Person) throws -> Officer {
    guard let unit = rules.territory.unit(.counter, of: dossier.agency.id) else { throw TestWorldError("No counter") }
    let account = try account(person)
    let position = Position(
      id: ID(0), accountID: account, unitID: unit.id, unitKind: .counter, agencyID: dossier.agency.id,
      role: .receptionist, title: "")
    return Officer(accountID: account, code: try code(person), name: person.name, positions: [position])
  }

  /// Someone in the leadership of the agency that solves it.
  package func head(of dossier: Dossier, as person: Person) throws -> Officer {
    guard let unit = rules.territory.unit(.leaders, of: dossier.solvingAgency.id) else {
      throw TestWorldError("No leadership")
    }
    let account = try account(person)
    let position = Position(
      id: ID(0), accountID: account, unitID: unit.id, unitKind: .leaders, agencyID: dossier.solvingAgency.id,
      role: .leader, title: "")
    return Officer(accountID: account, code: try code(person), name: person.name, positions: [position])
  }

  /// Does what is offered, through its verb, with all that it needs.
  package func perform(_ deed: Deed, on code: String, by officer: Officer, _ now: Moment) async throws {
    try await db.write { [rules] tx in
      try Self.perform(deed, code, officer, rules, now.instant, tx)
    }
  }

  /// The same without a trace.
  package func tryOut(_ deed: Deed, on code: String, by officer: Officer, _ now: Moment) async throws {
    try await db.writeAndRollBack { [rules] tx in
      try Self.perform(deed, code, officer, rules, now.instant, tx)
    }
  }

  /// One after the other in one transaction, without a trace, and what each heard.
  package func inTurn(_ deeds: [(Deed, String, Officer)], clockAt clock: Int, _ now: Moment) async throws
    -> [CaseworkRefusal?]
  {
    try await db.writeAndRollBack { [rules] tx in
      var heard: [CaseworkRefusal?] = []
      for (place, (deed, code, officer)) in deeds.enumerated() {
        if place == clock {
          while true {
            let jobs = try TimeJob.due(limit: 10, at: now.instant, in: tx)
            if try TimeJob.work(jobs, under: rules, at: now.instant, in: tx) == 0 { break }
          }
        }
        do {
          try Self.perform(deed, code, officer, rules, now.instant, tx)
          heard.append(nil)
        } catch let refusal as CaseworkRefusal {
          heard.append(refusal)
        }
      }
      return heard
    }
  }

  /// Whoever may be named for what comes next: where the data choose the way, the first who fits it.
  private static func perform(
    _ deed: Deed, _ code: String, _ by: Officer, _ rules: Rulebook, _ at: Instant, _ tx: Transaction
  ) throws {
    guard deed.needs.contains(.person), let id = deed.step else {
      return try perform(deed, naming: nil, code, by, rules, at, tx)
    }
    let dossier = try Dossier.find(code, under: rules, in: tx)
    let next = try dossier.nextPeople(after: dossier.step(id).map { [$0] } ?? [], on: at.day, in: tx)
    let people = next.compactMap(\.colleagues.first?.code)
    for (place, person) in people.enumerated() {
      do {
        return try perform(deed, naming: person, code, by, rules, at, tx)
      } catch CaseworkRefusal.unknownColleague where place < people.count - 1 {}
    }
  }

  private static func perform(
    _ deed: Deed, naming colleague: AccountCode?, _ code: String, _ by: Officer, _ rules: Rulebook, _ at: Instant,
    _ tx: Transaction
  ) throws {
    let step = deed.step
    let papers = deed.needs.contains(.paper) ? [SubmittedPaper(name: "Kết quả", kind: "original")] : []
    let note = deed.needs.contains(.reason) ? "Lý do" : ""
    let date = deed.needs.contains(.date) ? at.adding(minutes: 1_440) : nil
    var choice: StepChoice.ID?
    if case .complete(_, let named) = deed.act { choice = named }
    var earlier: Step.ID?
    if case .sendBack(_, let target) = deed.act { earlier = target }
    switch deed.action {
    case .accept: _ = try Dossier.accept(code, by: Hand(by, under: rules, at: at, in: tx))
    case .refuse: try Dossier.refuse(code, reason: "Sai", by: Hand(by, under: rules, at: at, in: tx))
    case .requestSupplement:
      try Dossier.requestSupplement(
        SupplementRequest(items: ["Giấy tờ"], reason: "Thiếu"), for: code, by: Hand(by, under: rules, at: at, in: tx))
    case .supply: try Dossier.supply(Supplement(note: "Đủ"), for: code, by: Hand(by, under: rules, at: at, in: tx))
    case .assign: try Dossier.assign(code, step: step, to: by.code, by: Hand(by, under: rules, at: at, in: tx))
    case .forward:
      try Dossier.forward(
        code, step: step, choice: choice, to: colleague, date: date, note: note, papers: papers,
        by: Hand(by, under: rules, at: at, in: tx))
    case .sendBack:
      try Dossier.sendBack(code, step: step, to: earlier, reason: "Sai", by: Hand(by, under: rules, at: at, in: tx))
    case .consult:
      try Dossier.consult(
        ConsultationRequest(agencyCode: Place.myLong, question: "Ý kiến?"), for: code, step: step,
        by: Hand(by, under: rules, at: at, in: tx))
    case .answerConsultation:
      try Dossier.answerConsultation(code, step: step, answer: "Đồng ý", by: Hand(by, under: rules, at: at, in: tx))
    case .requestPayment:
      try Dossier.requestPayment(code, amount: 1_000, reason: "Phí", by: Hand(by, under: rules, at: at, in: tx))
    case .confirmPayment: try Dossier.confirmPayment(code, amount: 1_000, by: Hand(by, under: rules, at: at, in: tx))
    case .decide:
      try Dossier.decide(
        Decision(.granted, summary: note), on: code, step: step, choice: choice, to: colleague, date: date,
        papers: papers, by: Hand(by, under: rules, at: at, in: tx))
    case .signOff:
      try Dossier.signOff(
        code, step: step, choice: choice, to: colleague, date: date, note: note, papers: papers,
        by: Hand(by, under: rules, at: at, in: tx))
    case .handOver:
      try Dossier.handOver(HandOver(recipient: ""), of: code, step: step, by: Hand(by, under: rules, at: at, in: tx))
    case .withdraw: try Dossier.withdraw(code, reason: "Thôi", by: Hand(by, under: rules, at: at, in: tx))
    case .stop: try Dossier.stop(code, reason: "Dừng", by: Hand(by, under: rules, at: at, in: tx))
    case .apologise:
      try Dossier.apologise(
        code, newDueAt: at.adding(minutes: 90 * 1_440), reason: "Chậm", by: Hand(by, under: rules, at: at, in: tx))
    case .skip:
      try Dossier.skip(
        code, step: step, to: colleague, reason: "Không cần", by: Hand(by, under: rules, at: at, in: tx))
    case .takeBack: try Dossier.takeBack(code, step: step, by: Hand(by, under: rules, at: at, in: tx))
    case .cover: try Dossier.cover(code, step: step, by: Hand(by, under: rules, at: at, in: tx))
    }
  }
}
