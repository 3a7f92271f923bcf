import Identity
import Procedures
import Storage
import WorkingTime
import Workflow

extension DossierState {
  /// The same dossier under another version of its process. Dates, stage and clock stay: the mapping sees to it.
  func moved(
    by mapping: Mapping, from old: Workflow.Process, to new: Workflow.Process
  ) throws(MappingFault) -> DossierState {
    var next = self
    next.flow = try mapping.moving(flow, from: old, to: new)
    return next
  }
}

extension Dossier {
  /// The dossier goes on under another version: a line of its history, its work in the hands that version names, its
  /// appointment as it was. The citizen has nothing to do with it and is not told.
  /// - Throws: `MappingFault` where the dossier cannot go.
  mutating func move(
    to version: PublishedProcess, from old: ID<PublishedProcess>, by mapping: Mapping, orderedBy name: String,
    at now: Instant, in tx: Transaction
  ) throws {
    let moved = try state.moved(by: mapping, from: process, to: version.process)
    for task in tasks where !task.isQuestion && !mapping.keeps(task.step, from: process, to: version.process) {
      try close(task, by: .system, at: now, in: tx)
    }
    (state, process) = (moved, version.process)
    try tx.run("UPDATE dossier SET process_id = \(version.id) WHERE id = \(id)")
    try record(
      .moved(from: old, to: version.id, version: version.version, mapping: mapping), by: .system, named: name, at: now,
      in: tx)
  }
}

extension StoredDossier {
  /// The versions it has gone by, first and last; nil where the history does not hang together.
  var versions: (first: ID<PublishedProcess>, last: ID<PublishedProcess>)? {
    var (first, last): (ID<PublishedProcess>?, ID<PublishedProcess>?)
    for event in events where event.kind == "moved" {
      guard case .moved(let from, let to, _, _)? = try? event.event().content.happening, last == nil || last == from
      else { return nil }
      first = first ?? from
      last = to
    }
    return (first ?? row.processID, last ?? row.processID)
  }
}
