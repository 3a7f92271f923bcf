import Agencies
import Dossiers
package import Identity
package import Procedures
package import Rules
package import Storage
package import WorkingTime
package import Workflow
package import WorkingTime

/// Where the running dossiers of a version stand, and what would become of them under another: before anything is
/// ordered.
package struct MovePreview: Hashable, Codable, Sendable {
  /// Dossiers that stay under the old version for the same reason.
  package struct Stay: Hashable, Codable, Sendable {
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
  /// What is stored of them makes no sense.
  package var unreadable = 0

  private static let mostCodes = 5

  package init() {}

  /// - Returns: that it cannot be read.
  mutating func add(
    _ row: LegibleRow<DossierRow>, from old: ProcessDefinition, to new: ProcessDefinition, by mapping: Mapping
  ) -> UnreadableDossier? {
    running += 1
    switch row {
    case .unreadable(let dossier):
      unreadable += 1
      return dossier
    case .row(let row):
      do {
        add(try row.state(with: [], old), row.code, from: old, to: new, by: mapping)
        return nil
      } catch {
        unreadable += 1
        return UnreadableDossier(id: row.id, code: row.code, because: error)
      }
    }
  }

  private mutating func add(
    _ state: DossierState, _ code: String, from old: ProcessDefinition, to new: ProcessDefinition, by mapping: Mapping
  ) {
    for step in state.progress.open { standing[step, default: 0] += 1 }
    do throws(MappingFault) {
      _ = try state.moved(by: mapping, from: old, to: new)
      goes += 1
    } catch {
      add(error, code)
    }
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

/// The walk that counts them.
package struct MovePreviewing: WalkPurpose {
  package static let kind = DossierWalk.Kind.movePreview
  package static let nothing = MovePreview()
  package var fromID: ID<PublishedProcess>
  /// nil for a draft, to which nothing can be moved yet.
  package var toID: ID<PublishedProcess>?
  package var to: ProcessDefinition
  package var mapping: Mapping

  package init(from old: PublishedProcess, to new: PublishedProcess, by mapping: Mapping) {
    (fromID, toID, to, self.mapping) = (old.id, new.id, new.process, mapping)
  }

  package init(from old: PublishedProcess, toDraft draft: ProcessDefinition, by mapping: Mapping) {
    (fromID, toID, to, self.mapping) = (old.id, nil, draft, mapping)
  }

  /// Orders the preview, for whoever could order what it shows.
  /// - Parameter code: the procedure a draft is made for.
  /// - Throws: `PreviewRefusal.gone`, `CatalogueRefusal.notYourProcess`.
  package func order(
    forDraftOf code: String? = nil, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> ID<DossierWalk> {
    guard let old = rules.process(fromID) else { throw PreviewRefusal.gone }
    try rules.allowProcess(old.slug, procedure: code, by: officer, on: now.day)
    return try DossierWalk.begin(self, under: rules, by: officer.accountID, at: now, in: tx)
  }

  package func look(
    at slice: WalkSlice, found: inout MovePreview, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> [UnreadableDossier] {
    guard let old = rules.process(fromID) else { return [] }
    let unreadable = try DossierRow.running(under: fromID, in: slice, tx).compactMap {
      found.add($0, from: old.process, to: to, by: mapping)
    }
    found.stays.sort { $0.count == $1.count ? $0.codes[0] < $1.codes[0] : $0.count > $1.count }
    return unreadable
  }
}
