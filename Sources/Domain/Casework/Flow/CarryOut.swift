import Agencies
import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// Carries a deed out that was allowed.
  /// - Throws: `CaseworkRefusal` where what came along does not fit.
  mutating func carryOut(
    _ deed: Deed, choice: StepChoice.ID? = nil, _ given: Given = Given(), as happening: some Happening,
    dueAt: Instant? = nil, papers: AddedPapers = .none, by hand: Hand<some Acting>
  ) throws {
    var act = deed.act
    // The way is the person's to choose, also one that the machine then refuses.
    if case .complete(let step, _) = act { act = .complete(step, choice: choice) }
    do {
      try carryOut(act, given, as: happening, dueAt: dueAt, papers: papers, by: hand)
    } catch CaseworkRefusal.flow(let reason) {
      throw worded(reason, of: deed.action)
    }
  }

  /// Asks the process's machine and writes down what it answers: the act in the caller's words, and what follows from
  /// it in the program's. The one way from a verb to the history.
  /// - Throws: `CaseworkRefusal.flow` where the machine refuses.
  mutating func carryOut(
    _ act: Act, _ given: Given = Given(), as happening: some Happening, dueAt: Instant? = nil,
    papers: AddedPapers = .none, by hand: Hand<some Acting>
  ) throws {
    let events = try events(of: act, given, facts(for: hand.actor, at: hand.now))
    if given.person != nil { try checkNamed(events, at: hand.now, in: hand.tx) }
    let lines = Self.lines(of: events)
    guard let first = lines.first else { return }
    let name = first[0].insteadOf.map { nameActing(hand.actor, insteadOf: AccountCode(rawValue: $0)) }
    try record(
      happening, moves: moves(first, toldBy: happening, at: hand.now, dueAt: dueAt), by: hand, named: name,
      dueAt: dueAt, papers: papers)
    for line in lines.dropFirst() { try goOn(line, because: given.reason, by: hand.program) }
  }

  func events(of act: Act, _ given: Given, _ facts: Facts) throws -> [CaseEvent] {
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
  func moves(
    _ line: [CaseEvent], toldBy happening: some Happening, at now: Instant, dueAt: Instant?
  ) throws -> Moves {
    let told = line.compactMap(\.what.asMove)
    return try happening.moves(in: state, process) == told ? .implied : .told(told)
  }

  private func nameActing(_ actor: Actor, insteadOf account: AccountCode) -> String {
    guard case .officer(let officer) = actor,
      let other = officer.standsInFor.first(where: { $0.code == account })
    else { return actor.name }
    return "\(officer.name) (thay \(other.name))"
  }
}
