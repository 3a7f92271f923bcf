import Agencies
import Dossiers
import Identity
package import Procedures
package import Storage
package import Workflow
import WorkingTime

/// Where the running dossiers of a version stand, and what would become of them under another: before anything is
/// ordered.
package struct MovePreview: Hashable, Sendable {
  /// Dossiers that stay under the old version for the same reason.
  package struct Stay: Hashable, Sendable {
    package var fault: MappingFault
    package var count: Int
    /// The first of them.
    package var codes: [String]

    package init(fault: MappingFault, count: Int, codes: [String]) {
      (self.fault, self.count, self.codes) = (fault, count, codes)
    }
  }

  package var running = 0
  /// How many have this step open.
  package var standing: [Step.ID: Int] = [:]
  package var goes = 0
  package var stays: [Stay] = []

  private static let mostCodes = 5

  package init() {}

  package static func of(
    _ version: PublishedProcess, to process: Process, by mapping: Mapping, in tx: Transaction
  ) throws -> MovePreview {
    var preview = MovePreview()
    for row in try DossierRow.running(under: version.id, in: tx) {
      let state = try row.state(with: [], version.process)
      preview.running += 1
      for step in state.progress.open { preview.standing[step, default: 0] += 1 }
      do throws(MappingFault) {
        _ = try state.moved(by: mapping, from: version.process, to: process)
        preview.goes += 1
      } catch {
        preview.add(error, row.code)
      }
    }
    preview.stays.sort { $0.count == $1.count ? $0.codes[0] < $1.codes[0] : $0.count > $1.count }
    return preview
  }

  private mutating func add(_ fault: MappingFault, _ code: String) {
    guard let place = stays.firstIndex(where: { $0.fault == fault }) else {
      stays.append(Stay(fault: fault, count: 1, codes: [code]))
      return
    }
    stays[place].count += 1
    if stays[place].codes.count < Self.mostCodes { stays[place].codes.append(code) }
  }
}
