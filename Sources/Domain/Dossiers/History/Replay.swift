import Agencies
import Identity
import Procedures
import Rules
package import Storage
import Workflow
import WorkingTime

/// Plays a history from its beginning: what comes out must be what is stored.
package enum Replay {
  package enum Fault: Error, Hashable, Sendable {
    /// A line's hash does not follow from its content and the line before; the first line's from what was handed in.
    case brokenChain(code: String, seq: Int)
    /// Lines are missing at the end or in the middle.
    case missingLines(code: String, expected: Int, found: Int)
    /// The stored row says something else than its history.
    case otherState(code: String, what: String)
    /// A line is no move of the process.
    case impossible(code: String, seq: Int)
    /// The task rows do not fit the history.
    case otherTasks(code: String)
    /// Numbers of an agency's day ("000.01.21.H01-260302") were given that no dossier carries.
    case missingDossiers(day: String, expected: Int, found: Int)
    /// The event has no number in the feed, and does not wait for one.
    case notInFeed(code: String, seq: Int)
    /// The feed, or what waits for its number, names an event that is not there, or names it twice or out of turn.
    case otherFeed(dossier: ID<Dossier>, seq: Int)
    /// The numbers of the feed are not those that were given.
    case feedNumbers(expected: Int, found: Int)
    /// The text of a published version is not the one that was published.
    case otherProcess(slug: String, version: Int)
  }

  /// Checks one dossier's chain, replays it and compares. An empty list means it is whole.
  static func faults(of stored: StoredDossier, under rules: Rulebook) -> [Fault] {
    let (row, events) = (stored.row, stored.events)
    guard events.count == row.eventCount, row.eventCount > 0 else {
      return [.missingLines(code: row.code, expected: row.eventCount, found: events.count)]
    }
    guard let begun = stored.begun(under: rules) else { return [.impossible(code: row.code, seq: 0)] }
    var dossier = begun.dossier
    guard begun.versions.last.id == row.processID else { return [.otherState(code: row.code, what: "process")] }
    guard stored.papers.keys.allSatisfy({ (1...events.count).contains($0) }) else {
      return [.otherState(code: row.code, what: "papers")]
    }
    let stray = events.contains { event in (stored.papers[event.seq] ?? []).contains { $0.addedAt != event.at } }
    if stray { return [.otherState(code: row.code, what: "papers")] }
    var hash = begun.facts.hash
    var state = DossierState(submittedUnder: dossier.process)
    var tasks = TaskHistory(dossier)
    for (number, event) in events.enumerated() {
      hash = event.hashExpected(after: hash, papers: stored.papers[event.seq] ?? [])
      guard event.seq == number + 1, event.hash == hash else {
        return [.brokenChain(code: row.code, seq: number + 1)]
      }
      do {
        let content = try event.event(rules.happenings).content
        if let moved = content.happening as? Moved {
          guard let next = rules.process(moved.process, version: moved.to)?.process else {
            return [.impossible(code: row.code, seq: event.seq)]
          }
          state = try state.moved(by: moved.mapping, from: dossier.process, to: next)
          tasks.move(by: moved.mapping, to: next, event.actorCode, at: content.at)
          dossier.process = next
        }
        let before = state
        state = try state.applying(
          content, by: event.actorCode, process: dossier.process, policy: dossier.procedure.policy)
        try tasks.follow(content, by: event.actorCode, from: before, to: state)
      } catch {
        return [.impossible(code: row.code, seq: event.seq)]
      }
    }
    guard hash == row.headHash else { return [.brokenChain(code: row.code, seq: row.eventCount)] }
    return differences(between: state, tasks, and: stored, dossier.process)
  }

  private static func differences(
    between replayed: DossierState, _ tasks: TaskHistory, and stored: StoredDossier,
    _ process: ProcessDefinition
  ) -> [Fault] {
    let row = stored.row
    guard var state = try? row.state(with: [], process) else { return [.otherState(code: row.code, what: "flow")] }
    var replayed = replayed
    // Stand in the tasks, which are compared by themselves.
    replayed.flow.forgetWhatTasksSay()
    state.flow.forgetWhatTasksSay()
    let comparisons: [(String, Bool)] = [
      ("stage", replayed.stage == state.stage), ("due_at", replayed.dueAt == state.dueAt),
      ("receipt_number", replayed.receiptNumber == state.receiptNumber),
      ("is_running", stored.derived.isRunning != replayed.stage.isEnd),
      ("applicant_folded", stored.derived.isSearchable(by: row.applicantName)),
    ]
    var faults = comparisons.filter { !$0.1 }.map { Fault.otherState(code: row.code, what: $0.0) }
    if faults.isEmpty, replayed != state { faults.append(.otherState(code: row.code, what: "state")) }
    if !tasks.fit(stored.tasks) { faults.append(.otherTasks(code: row.code)) }
    return faults
  }
}

extension CaseState {
  fileprivate mutating func forgetWhatTasksSay() {
    (holders, seen) = ([:], [])
  }
}
