import Agencies
import Identity
import Storage
package import Workflow
import WorkingTime

/// The dossier goes on under another version of its process, and this is how the steps were connected.
package struct Moved: Happening {
  package static let kind = "moved"
  /// The state was carried over before: a line of one version says nothing about two.
  package static let movesOn = false
  /// Its short name, of which `from` and `to` are versions.
  package var process: String
  package var from: Int
  package var to: Int
  package var mapping: Mapping

  package init(process: String, from: Int, to: Int, mapping: Mapping) {
    (self.process, self.from, self.to, self.mapping) = (process, from, to, mapping)
  }

  package func told(in telling: Telling) -> Told {
    Told("Chuyển sang phiên bản \(to) của quy trình")
  }
}
