import Agencies
import Procedures
import Identity
import Storage
package import Workflow
import WorkingTime

extension DossierState {
  /// The same dossier under another version of its process. Dates, stage and clock stay: the mapping sees to it.
  package func moved(
    by mapping: Mapping, from old: Workflow.Process, to new: Workflow.Process
  ) throws(MappingFault) -> DossierState {
    var next = self
    next.flow = try mapping.moving(flow, from: old, to: new)
    return next
  }
}

extension Dossier {
  /// Its work goes on by another version.
  package mutating func go(on process: Workflow.Process, as state: DossierState) {
    (self.process, self.state) = (process, state)
  }
}

extension StoredDossier {
  /// The versions it has gone by, first and last; nil where the history does not hang together.
  func versions(_ kinds: HappeningKinds) -> (first: ID<PublishedProcess>, last: ID<PublishedProcess>)? {
    var (first, last): (ID<PublishedProcess>?, ID<PublishedProcess>?)
    for event in events where event.kind == Moved.kind {
      guard let moved = try? event.event(kinds).content.happening as? Moved, last == nil || last == moved.from else {
        return nil
      }
      first = first ?? moved.from
      last = moved.to
    }
    return (first ?? row.processID, last ?? row.processID)
  }
}
