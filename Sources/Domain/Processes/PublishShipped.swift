import Identity
package import Procedures
import Rules
package import Storage
package import Workflow
package import WorkingTime

extension CatalogueRegister {
  /// Puts a shipped process in; an unchanged one keeps its version.
  /// - Throws: `CatalogueRefusal.faultyProcess` where a step leads nowhere or nobody could do it.
  package static func publish(
    _ process: ProcessDefinition, slug: String, at now: Instant, in tx: Transaction
  ) throws -> ID<PublishedProcess> {
    guard process.faults.isEmpty, process.isRunnable else {
      throw CatalogueRefusal.faultyProcess(slug)
    }

    struct Latest: Decodable { var id: ID<PublishedProcess>, version: Int, definition: JSON<ProcessDefinition> }
    let latest: Latest? = try tx.first(
      "SELECT id, version, definition FROM process WHERE slug = \(slug) ORDER BY version DESC LIMIT 1")
    if let latest, latest.definition.value == process { return latest.id }
    // Where an administrator has published a version, the shipped one has had its day.
    if let latest, try ProcessChange.isOurs(slug, in: tx) { return latest.id }
    try Revision.rise(in: tx)
    return try PublishedProcess.insert(
      process, as: (latest?.version ?? 0) + 1, of: slug, from: latest == nil ? Day(2013, 1, 1) : now.day, at: now,
      in: tx)
  }
}

extension ProcessDefinition {
  /// Someone takes the dossier in before anyone works on it, and every step has a place and a role the program knows.
  var isRunnable: Bool {
    start().open.compactMap(step).allSatisfy(\.isReception) && steps.allSatisfy(\.hasPerformer)
  }
}

extension Step {
  /// A role and a place the program knows, and an id that can stand in a list.
  fileprivate var hasPerformer: Bool {
    let isSimple = id.utf8.allSatisfy { $0 != UInt8(ascii: ",") && $0 > 0x20 && $0 < 0x7F }
    return isSimple && !id.isEmpty && StepPlace(performer.place) != nil
      && (Role(rawValue: performer.role) != nil || kind == .automaticReception)
  }
}
