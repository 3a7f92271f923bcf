import Agencies
import Procedures
import Rules
import Identity
import Storage
package import Workflow
import WorkingTime

extension DossierState {
  /// The same dossier under another version of its process. Dates, stage and clock stay: the mapping sees to it.
  package func moved(
    by mapping: Mapping, from old: ProcessDefinition, to new: ProcessDefinition
  ) throws(MappingFault) -> DossierState {
    var next = self
    next.flow = try mapping.moving(flow, from: old, to: new)
    return next
  }
}

extension Dossier {
  /// Its work goes on by another version.
  package mutating func go(on process: ProcessDefinition, as state: DossierState) {
    (self.process, self.state) = (process, state)
  }
}

extension StoredDossier {
  /// The versions it has gone by, first and last; nil where the history does not hang together.
  func versions(_ rules: Rulebook) -> (first: PublishedProcess, last: PublishedProcess)? {
    guard let now = rules.process(row.processID) else { return nil }
    var (first, last): (Moved?, Moved?)
    for event in events where event.kind == Moved.kind {
      guard let moved = try? event.event(rules.happenings).content.happening as? Moved,
        last == nil || (last?.to == moved.from && last?.process == moved.process)
      else { return nil }
      first = first ?? moved
      last = moved
    }
    guard let first, let last else { return (now, now) }
    return rules.process(first.process, version: first.from).flatMap { first in
      rules.process(last.process, version: last.to).map { (first, $0) }
    }
  }

  /// The dossier with what it was handed in with, under the version it began with, and under which it goes on now; nil
  /// where the rules do not have what it names, or its history does not hang together.
  func begun(
    under rules: Rulebook
  ) -> (dossier: Dossier, facts: SubmittedFacts, versions: (first: PublishedProcess, last: PublishedProcess))? {
    guard let versions = versions(rules), var dossier = try? Dossier(row, tasks: [], rules: rules) else { return nil }
    dossier.process = versions.first.process
    var facts = SubmittedFacts(
      of: dossier, under: versions.first, submitter: handedIn.submitter, feeAmount: handedIn.feeAmount,
      isFeePaid: handedIn.isFeePaid, below: handedIn.parentCode)
    (facts.parentStep, facts.legMinutes) = (row.parentStep, row.legMinutes)
    return (dossier, facts, versions)
  }
}
