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
    let lines = try transition(act, given, by: actor, at: now)
    standingBefore = standing
    for (place, line) in lines.enumerated() {
      if place == 0 {
        let name = line[0].insteadOf.map { nameActing(actor, insteadOf: ID($0)) }
        try record(
          happening, moves: moves(line, toldBy: happening, at: now, dueAt: dueAt), by: actor, named: name, at: now,
          dueAt: dueAt, papers: papers, in: tx)
      } else {
        try follow(line, at: now, in: tx)
      }
    }
    try tellWhatIsWanted(lines, at: now, in: tx)
    try reportToParent(at: now, in: tx)
  }

  /// The messages that steps and choices of the process bring about.
  private func tellWhatIsWanted(_ lines: [[CaseEvent]], at now: Instant, in tx: Transaction) throws {
    for event in lines.joined() {
      guard case .messageWanted(let word) = event.what, let news = news(word) else { continue }
      try tell(news, at: now, in: tx)
    }
  }

  func transition(_ act: Act, _ given: Given, by actor: Actor, at now: Instant) throws -> [[CaseEvent]] {
    Self.lines(of: try events(of: act, given, facts(for: actor, at: now)))
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
    let calledOff = events.filter(\.what.isLegCancelled)
    for event in events.filter({ !$0.what.isLegCancelled }) + calledOff where event.what.asMove != nil {
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

  mutating func follow(_ line: [CaseEvent], at now: Instant, in tx: Transaction) throws {
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
