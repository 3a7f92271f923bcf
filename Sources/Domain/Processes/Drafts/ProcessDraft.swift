import Identity
import Procedures
package import Storage
package import WorkingTime
package import Workflow

/// The next version of a process while administrators work on it.
package struct ProcessDraft: Hashable, Sendable {
  package var slug: String
  /// The version it was copied from; 0 for one that was imported or made for a procedure of its own.
  package var baseVersion: Int
  /// The procedure that gets this process when it is published.
  package var procedureCode: String?
  package var process: ProcessDefinition
  /// Rises with every change, so that two who edit at once hear of each other.
  package var revision: Int
  /// The revision the checks last accepted.
  package var checkedRevision: Int?
  package var changedBy: String
  package var changedAt: Instant

  package var isChecked: Bool { checkedRevision == revision }

  package init(
    slug: String, baseVersion: Int, procedureCode: String? = nil, process: ProcessDefinition, revision: Int = 1,
    checkedRevision: Int? = nil, changedBy: String, changedAt: Instant
  ) {
    (self.slug, self.baseVersion, self.procedureCode, self.process) = (slug, baseVersion, procedureCode, process)
    (self.revision, self.checkedRevision) = (revision, checkedRevision)
    (self.changedBy, self.changedAt) = (changedBy, changedAt)
  }
}

extension ProcessDraft {
  package static func all(in tx: Transaction) throws -> [ProcessDraft] {
    let rows: [Row] = try tx.all("SELECT \(Row.columns) FROM process_draft ORDER BY slug")
    return rows.map(\.draft)
  }

  package static func find(_ slug: String, in tx: Transaction) throws -> ProcessDraft? {
    let row: Row? = try tx.first("SELECT \(Row.columns) FROM process_draft WHERE slug = \(slug)")
    return row?.draft
  }

  /// - Throws: `CatalogueRefusal.noDraft`, and `.draftChanged` where somebody else was quicker.
  static func locked(_ slug: String, revision: Int, in tx: Transaction) throws -> ProcessDraft {
    let row: Row? = try tx.first("SELECT \(Row.columns) FROM process_draft WHERE slug = \(slug)\(tx.forUpdate)")
    guard let draft = row?.draft else { throw CatalogueRefusal.noDraft(slug) }
    guard draft.revision == revision else { throw CatalogueRefusal.draftChanged(by: draft.changedBy) }
    return draft
  }

  /// Where there is no draft any more: what this officer did to it last; nil where somebody else did.
  static func gone(_ slug: String, by officer: Officer, in tx: Transaction) throws -> ProcessChange? {
    // Whoever publishes it at this moment holds it: it is gone when they are done.
    let there: String? = try tx.value("SELECT slug FROM process_draft WHERE slug = \(slug)\(tx.forUpdate)")
    guard there == nil else { return nil }
    return try tx.first(
      """
      SELECT id, at, actor_name, slug, version, what, detail FROM process_change
      WHERE slug = \(slug) AND account_id = \(officer.accountID)
        AND id = (SELECT MAX(id) FROM process_change WHERE slug = \(slug))
      """)
  }

  private struct Row: Decodable {
    var slug: String
    var baseVersion: Int
    var procedureCode: String?
    var definition: JSON<ProcessDefinition>
    var revision: Int
    var checkedRevision: Int?
    var actorName: String
    var changedAt: Instant

    static let columns: SQL =
      "slug, base_version, procedure_code, definition, revision, checked_revision, actor_name, changed_at"

    var draft: ProcessDraft {
      ProcessDraft(
        slug: slug, baseVersion: baseVersion, procedureCode: procedureCode, process: definition.value,
        revision: revision, checkedRevision: checkedRevision, changedBy: actorName, changedAt: changedAt)
    }
  }
}
