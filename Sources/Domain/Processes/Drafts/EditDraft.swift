package import Identity
package import Procedures
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension ProcessDraft {
  /// Asked before anything costly is done for a draft.
  /// - Throws: `CatalogueRefusal.notYourProcess`, `.badSlug`, `.unknownProcedure`.
  package static func allowBeginning(
    _ slug: String, procedure code: String?, under rules: Rulebook, by officer: Officer, on day: Day
  ) throws {
    guard isSlug(slug) else { throw CatalogueRefusal.badSlug }
    if let code, rules.procedure(code: code, on: day) == nil { throw CatalogueRefusal.unknownProcedure(code) }
    try rules.allowProcess(slug, procedure: code, by: officer, on: day)
  }

  /// Starts the next version of a process. Where nobody works on it yet.
  /// - Throws: `CatalogueRefusal.notYourProcess`, `.draftThere`, `.badSlug`, `.unknownProcedure`.
  @discardableResult
  package static func begin(
    _ slug: String, with process: ProcessDefinition, from base: PublishedProcess?, procedure code: String? = nil,
    under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> ProcessDraft {
    try allowBeginning(slug, procedure: code, under: rules, by: officer, on: now.day)
    let baseVersion = base?.slug == slug ? base?.version ?? 0 : 0
    let count = try tx.changes(
      """
      INSERT INTO process_draft (slug, base_version, procedure_code, definition, revision, account_id, actor_name,
        changed_at)
      VALUES (\(slug), \(baseVersion), \(code), \(JSON(process)), 1, \(officer.accountID), \(officer.name), \(now))
      ON CONFLICT (slug) DO NOTHING
      """)
    guard count == 1 else { throw CatalogueRefusal.draftThere(slug) }
    let detail = base.map { $0.slug == slug ? "từ bản \($0.version)" : "từ \($0.slug), bản \($0.version)" } ?? "từ tệp"
    try ProcessChange.record(.begun, of: slug, detail, by: officer, at: now, in: tx)
    return ProcessDraft(
      slug: slug, baseVersion: baseVersion, procedureCode: code, process: process, changedBy: officer.name,
      changedAt: now)
  }

  /// Changes the draft as it was seen in `revision`; in one of another revision nothing is changed.
  /// - Throws: `CatalogueRefusal.notYourProcess`, `.noDraft`, `.draftChanged`.
  @discardableResult
  package static func change(
    _ slug: String, revision: Int, _ detail: String, under rules: Rulebook, by officer: Officer, at now: Instant,
    in tx: Transaction, _ edit: (inout ProcessDefinition) throws -> Void
  ) throws -> ProcessDraft {
    var draft = try locked(slug, revision: revision, in: tx)
    try rules.allowProcess(slug, procedure: draft.procedureCode, by: officer, on: now.day)
    let before = draft.process
    try edit(&draft.process)
    if draft.process == before { return draft }
    draft.revision += 1
    (draft.changedBy, draft.changedAt) = (officer.name, now)
    try tx.run(
      """
      UPDATE process_draft SET definition = \(JSON(draft.process)), revision = \(draft.revision),
        account_id = \(officer.accountID), actor_name = \(officer.name), changed_at = \(now)
      WHERE slug = \(slug)
      """)
    try ProcessChange.record(.changed, of: slug, detail, by: officer, at: now, in: tx)
    return draft
  }

  package static func discard(
    _ slug: String, revision: Int, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws {
    // A form that is sent twice does it once.
    if try gone(slug, by: officer, in: tx)?.what == .discarded { return }
    let draft = try locked(slug, revision: revision, in: tx)
    try rules.allowProcess(slug, procedure: draft.procedureCode, by: officer, on: now.day)
    try tx.run("DELETE FROM process_draft WHERE slug = \(slug)")
    try ProcessChange.record(.discarded, of: slug, by: officer, at: now, in: tx)
  }

  /// Short, in small letters without marks: it stands in addresses and files.
  package static func isSlug(_ text: String) -> Bool {
    (2...60).contains(text.utf8.count) && text.first != "-"
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }
}
