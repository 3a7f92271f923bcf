import Agencies
import Identity
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// Asks the process's machine and writes down what it answers: the act in the caller's words, and what follows from
  /// it in the program's. The one way from a verb to the history.
  /// - Throws: `CaseworkRefusal.flow` where the machine refuses.
  mutating func carryOut(
    _ act: Act, _ given: Given = Given(), as happening: Happening, by actor: Actor, at now: Instant,
    dueAt: Instant? = nil, papers: AddedPapers = .none, in tx: Transaction
  ) throws {
    let events = try events(of: act, given, facts(for: actor, at: now))
    if given.person != nil { try checkNamed(events, at: now, in: tx) }
    let lines = Self.lines(of: events)
    standingBefore = standing
    for (place, line) in lines.enumerated() {
      if place == 0 {
        let name = line[0].insteadOf.map { nameActing(actor, insteadOf: ID($0)) }
        try record(
          happening, moves: moves(line, toldBy: happening, at: now, dueAt: dueAt), by: actor, named: name, at: now,
          dueAt: dueAt, papers: papers, in: tx)
      } else {
        try follow(line, because: given.reason, at: now, in: tx)
      }
    }
    try tellWanted(events, because: given.reason, at: now, in: tx)
    try reportToParent(at: now, in: tx)
  }

  /// Reception in the moment of submission: the verb has asked whether the one at the counter may.
  func reception(by actor: Actor, at now: Instant) throws -> [[CaseEvent]] {
    var facts = facts(for: actor, at: now)
    facts.actor.powers.insert(.program)
    facts.actor.performs.formUnion(state.progress.open.compactMap { process.step($0)?.performer })
    return Self.lines(of: try events(of: .accept, Given(), facts))
  }

  private func events(of act: Act, _ given: Given, _ facts: Facts) throws -> [CaseEvent] {
    do {
      return try machine.handle(Command(act, given: given), in: state.flow, facts).events
    } catch {
      throw CaseworkRefusal.flow(error)
    }
  }

  /// The events of a transition, those of one line of the history together.
  static func lines(of events: [CaseEvent]) -> [[CaseEvent]] {
    var lines: [[CaseEvent]] = []
    // What ends a dossier is told before what ends below it.
    let aftermath = events.filter(\.what.isAftermath)
    for event in events.filter({ !$0.what.isAftermath }) + aftermath where event.what.asMove != nil {
      if lines.isEmpty || event.what.isHeadline { lines.append([event]) } else { lines[lines.count - 1].append(event) }
    }
    return lines
  }

  /// Nothing is told that the words say already.
  func moves(_ line: [CaseEvent], toldBy happening: Happening, at now: Instant, dueAt: Instant?) throws -> Moves {
    let told = line.compactMap(\.what.asMove)
    let content = DossierEvent.Content(happening, at: now, dueAt: dueAt)
    return try state.moves(impliedBy: content, process: process) == told ? .implied : .told(told)
  }

  mutating func follow(_ line: [CaseEvent], because reason: String = "", at now: Instant, in tx: Transaction) throws {
    guard let first = line.first else { return }
    let happening: Happening
    switch first.what {
    case .asked(let number, let question):
      happening = .consulted(
        step: question.step, number: number, agency: title(of: question.whom),
        question: process.step(question.step)?.name ?? "")
    case .completed(let step, _, _, _): happening = .stepCompleted(step: step)
    case .legOpened(let step, let leg, let due):
      let child = try openLeg(step, leg, due: Instant(rawValue: due), at: now, in: tx)
      happening = .legOpened(step: step, code: child.code, agency: child.agency.title)
    case .legCancelled(let step):
      let code = try runningLeg(of: step, in: tx)
      happening = .legCancelled(step: step, code: code ?? "")
    case .formWanted(let slip):
      // What it may want printed is checked before it is published. // ProcessWords.forms
      guard let series = NumberSeries.Slip(rawValue: slip) else { return }
      let number = try NumberSeries.slip(series, of: solvingAgency, at: now, in: tx)
      happening = .slipMade(slip: slip, number: number, reason: reason)
    default: throw CaseworkFault.untold(String(describing: first.what))
    }
    try record(
      happening, moves: moves(line, toldBy: happening, at: now, dueAt: nil), by: .system, at: now, in: tx)
    if case .legCancelled(_, let code) = happening, !code.isEmpty {
      try Self.cancelLeg(code, under: rules, at: now, in: tx)
    }
  }

  private func nameActing(_ actor: Actor, insteadOf account: ID<Account>) -> String {
    guard case .officer(let officer) = actor,
      let other = officer.standsInFor.first(where: { $0.accountID == account })
    else { return actor.name }
    return "\(officer.name) (thay \(other.name))"
  }
}
