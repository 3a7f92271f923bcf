import Agencies
package import Dossiers
import Identity
import Procedures
import Rules
import Storage
package import Workflow
import WorkingTime

extension DossierFile {
  /// The step that a line of the history speaks of, in the version the dossier went by when the line was written.
  package func step(_ id: Step.ID, in event: DossierEvent) -> Step? {
    process { $0.seq <= event.seq }.step(id)
  }

  /// The step of a task, in the version that opened it.
  package func step(of task: TaskRow) -> Step? {
    process { $0.content.at <= task.openedAt }.step(task.step)
  }

  private func process(after isBehind: (DossierEvent) -> Bool) -> ProcessDefinition {
    var first: ProcessDefinition?
    var last: ProcessDefinition?
    for event in events {
      guard let moved = event.content.happening as? Moved else { continue }
      first = first ?? dossier.rules.process(moved.process, version: moved.from)?.process
      if isBehind(event) { last = dossier.rules.process(moved.process, version: moved.to)?.process }
    }
    return last ?? first ?? dossier.process
  }
}

extension DossierFile {
  /// A line of the history in words, by the version it was written under.
  package func told(_ event: DossierEvent) -> Told {
    event.content.happening.told(
      in: Telling(of: dossier, dueAt: event.content.dueAt) { self.step($0, in: event)?.name })
  }

  /// The last happening of a kind, with its line.
  package func last<Kind: Happening>(_ kind: Kind.Type) -> (happening: Kind, event: DossierEvent)? {
    for event in events.reversed() {
      if let happening = event.content.happening as? Kind { return (happening, event) }
    }
    return nil
  }

  /// The last printed form of a kind, with the line that made it.
  package func last(_ kind: SlipKind) -> (slip: NumberedSlip, event: DossierEvent)? {
    for event in events.reversed() {
      if let slip = event.content.happening.slip, slip.kind == kind { return (slip, event) }
    }
    return nil
  }
}
