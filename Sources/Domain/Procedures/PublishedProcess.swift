package import Storage
package import WorkingTime
package import Workflow

/// A version of a process that dossiers may run under; never changed once published.
package struct PublishedProcess: Sendable, Hashable {
  package var id: ID<PublishedProcess>
  package var slug: String
  package var version: Int
  package var process: ProcessDefinition
  /// Dossiers submitted from that day on come under it.
  package var validFrom: Day
  /// From that day on none does any more.
  package var retiredFrom: Day?

  package init(
    id: ID<PublishedProcess>, slug: String, version: Int, process: ProcessDefinition, validFrom: Day,
    retiredFrom: Day? = nil
  ) {
    (self.id, self.slug, self.version, self.process) = (id, slug, version, process)
    (self.validFrom, self.retiredFrom) = (validFrom, retiredFrom)
  }

  package func isInForce(on day: Day) -> Bool { validFrom <= day && (retiredFrom.map { day < $0 } ?? true) }
}
