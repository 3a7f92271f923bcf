import Agencies
import Identity
import Procedures
package import Rules
package import Storage
import Workflow
import WorkingTime

/// Proves that every history is whole, a page of dossiers at a time, and at the end that no dossier vanished, that the feed
/// tells every event, and that processes are as they were published.
package struct Verification: Sendable {
  package var dossiers = 0
  package var events = 0
  package var faults: [Replay.Fault] = []
  package var last: ID<Dossier> = ID(0)
  package var isDone = false

  package init() {}

  /// Checks the next dossiers in order of their id.
  package func continued(pageSize: Int = 500, under rules: Rulebook, in tx: Transaction) throws -> Verification {
    var next = self
    let page = try StoredDossier.page(after: last, size: pageSize, in: tx)
    for dossier in page { next.faults += Replay.faults(of: dossier, under: rules) }
    next.dossiers += page.count
    next.events += page.reduce(0) { $0 + $1.events.count }
    if let end = page.last {
      next.last = end.row.id
    } else {
      next.faults += try NumberSeries.gaps(in: tx) + EventFeed.faults(in: tx)
      next.faults += try PublishedProcess.altered(in: tx).map { .otherProcess(slug: $0.slug, version: $0.version) }
      next.isDone = true
    }
    return next
  }
}
