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

  /// What an official asked for and has not come; else what the process itself waits for.
  package var missing: [String] {
    if let asked = supplementAsked { return asked.items }
    return dossier.state.progress.open.compactMap(dossier.step).filter { $0.kind == .supplement }.map(\.name)
  }

  /// The request that the dossier waits for; an earlier one has been answered.
  package var supplementAsked: SupplementRequested? {
    dossier.state.flow.waiting == .supplement ? last(SupplementRequested.self)?.happening : nil
  }

  /// The same of money.
  package var paymentAsked: PaymentRequested? {
    dossier.state.flow.waiting == .payment ? last(PaymentRequested.self)?.happening : nil
  }

  /// The last printed form of a kind, with the line that made it.
  package func last(_ kind: SlipKind) -> (slip: NumberedSlip, event: DossierEvent)? {
    for event in events.reversed() {
      if let slip = event.content.happening.slip, slip.kind == kind { return (slip, event) }
    }
    return nil
  }
}
