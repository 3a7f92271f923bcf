import Agencies
import Procedures
import Rules
package import Workflow

extension DossierFile {
  /// The step that a line of the history speaks of, in the version the dossier went by when the line was written.
  package func step(_ id: Step.ID, in event: DossierEvent) -> Step? {
    process { $0.seq <= event.seq }.step(id)
  }

  /// The step of a task, in the version that opened it.
  package func step(of task: TaskRow) -> Step? {
    process { $0.content.at <= task.openedAt }.step(task.step)
  }

  private func process(after isBehind: (DossierEvent) -> Bool) -> Process {
    var first: Process?
    var last: Process?
    for event in events {
      guard case .moved(let from, let to, _, _) = event.content.happening else { continue }
      first = first ?? dossier.rules.process(from)?.process
      if isBehind(event) { last = dossier.rules.process(to)?.process }
    }
    return last ?? first ?? dossier.process
  }
}
