import Agencies
import Dossiers
import Identity
import Procedures
import Rules
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// The dossier goes on under another version: a line of its history, its work in the hands that version names, its
  /// appointment as it was. The citizen has nothing to do with it and is not told.
  /// - Throws: `MappingFault` where the dossier cannot go.
  mutating func move(
    to version: PublishedProcess, from old: ID<PublishedProcess>, by mapping: Mapping, orderedBy name: String,
    by hand: Hand<Actor>
  ) throws {
    guard let old = hand.rules.process(old) else { throw CaseworkFault.rulesMissing(code) }
    let moved = try state.moved(by: mapping, from: process, to: version.process)
    for task in tasks where !task.isQuestion && !mapping.keeps(task.step, from: process, to: version.process) {
      try close(task, by: hand)
    }
    go(on: version.process, as: moved)
    try hand.tx.run("UPDATE dossier SET process_id = \(version.id) WHERE id = \(id)")
    try record(
      Moved(process: version.slug, from: old.version, to: version.version, mapping: mapping), by: hand, named: name)
  }
}
