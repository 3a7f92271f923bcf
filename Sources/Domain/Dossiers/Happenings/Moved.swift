import Agencies
package import Procedures
import Identity
package import Storage
package import Workflow
import WorkingTime

/// The dossier goes on under another version of its process, and this is how the steps were connected.
package struct Moved: Happening {
  package static let kind = "moved"
  /// The state was carried over before: a line of one version says nothing about two.
  package static let movesOn = false
  package var from: ID<PublishedProcess>
  package var to: ID<PublishedProcess>
  package var version: Int
  package var mapping: Mapping

  package init(from: ID<PublishedProcess>, to: ID<PublishedProcess>, version: Int, mapping: Mapping) {
    (self.from, self.to, self.version, self.mapping) = (from, to, version, mapping)
  }

  package func told(in telling: Telling) -> Told {
    Told("Chuyển sang phiên bản \(version) của quy trình")
  }
}
