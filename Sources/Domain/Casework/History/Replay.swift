import Catalogue
import Storage
import Workflow

/// Plays a history from its beginning: what comes out must be what is stored.
package enum Replay {
  package enum Fault: Error, Hashable, Sendable {
    /// A line's hash does not follow from its content and the line before.
    case brokenChain(code: String, seq: Int)
    /// Lines are missing at the end or in the middle.
    case missingLines(code: String, expected: Int, found: Int)
    /// The stored row says something else than its history.
    case otherState(code: String, what: String)
    /// A line is no move of the process.
    case impossible(code: String, seq: Int)
    /// The task rows do not fit the open steps.
    case otherTasks(code: String)
  }

  /// Checks one dossier's chain, replays it and compares. An empty list means it is whole.
  static func faults(of row: DossierRow, events: [DossierEventRow], tasks: [OpenTask], rules: Rulebook) -> [Fault] {
    guard events.count == row.eventCount else {
      return [.missingLines(code: row.code, expected: row.eventCount, found: events.count)]
    }
    guard let process = rules.process(row.processID)?.process else { return [.impossible(code: row.code, seq: 0)] }
    var hash: [UInt8] = []
    var state = DossierState(submittedUnder: process)
    for (number, event) in events.enumerated() {
      hash = event.hashExpected(after: hash, code: row.code)
      guard event.seq == number + 1, event.hash == hash else {
        return [.brokenChain(code: row.code, seq: number + 1)]
      }
      do {
        state = try state.applying(try event.event().content, process: process)
      } catch {
        return [.impossible(code: row.code, seq: event.seq)]
      }
    }
    guard hash == row.headHash else { return [.brokenChain(code: row.code, seq: row.eventCount)] }
    return differences(between: state, and: row, tasks: tasks)
  }

  private static func differences(
    between replayed: DossierState, and row: DossierRow, tasks: [OpenTask]
  ) -> [Fault] {
    var replayed = replayed
    let consultations = replayed.consultations.keys.sorted()
    (replayed.consultations, replayed.consultationCount) = ([:], 0)
    let stored = row.state(with: tasks)
    var faults: [Fault] = []
    if replayed.stage != stored.stage { faults.append(.otherState(code: row.code, what: "stage")) }
    if replayed.dueAt != stored.dueAt { faults.append(.otherState(code: row.code, what: "due_at")) }
    if faults.isEmpty, replayed != stored { faults.append(.otherState(code: row.code, what: "state")) }

    let steps = tasks.filter { $0.kind != OpenTask.consultationKind }.map(\.step).sorted()
    let questions = tasks.filter { $0.kind == OpenTask.consultationKind }.compactMap { Int($0.step.dropFirst()) }
    if steps != (replayed.stage.isEnd ? [] : replayed.progress.open.sorted()) || questions.sorted() != consultations {
      faults.append(.otherTasks(code: row.code))
    }
    return faults
  }
}
