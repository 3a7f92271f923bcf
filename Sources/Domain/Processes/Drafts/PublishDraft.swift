package import Identity
package import Procedures
package import Rules
package import Storage
package import WorkingTime
package import Workflow

extension ProcessDraft {
  /// Everything that stands against publishing it now.
  package func faults(under rules: Rulebook, staffing: Staffing, on day: Day) -> [ProcessFault] {
    let context = ProcessContext(slug, process, procedureCode: procedureCode, under: rules, staffing: staffing, on: day)
    return process.faults(in: context.context)
  }

  /// Notes that the draft as it stands passed every check.
  /// - Returns: what is wrong; nothing is noted then.
  package static func check(
    _ slug: String, revision: Int, under rules: Rulebook, by officer: Officer, at now: Instant, in tx: Transaction
  ) throws -> [ProcessFault] {
    let draft = try locked(slug, revision: revision, in: tx)
    try rules.allowProcess(slug, procedure: draft.procedureCode, by: officer, on: now.day)
    let faults = draft.faults(under: rules, staffing: try Staffing.load(on: now.day, in: tx), on: now.day)
    guard faults.isEmpty, try draft.isWellNamed() else { return faults }
    try tx.run("UPDATE process_draft SET checked_revision = \(revision) WHERE slug = \(slug)")
    if !draft.isChecked { try ProcessChange.record(.checked, of: slug, by: officer, at: now, in: tx) }
    return []
  }

  /// Makes the draft the next version; dossiers submitted from that day on follow it, older ones keep theirs. A form that
  /// is sent twice does it once.
  /// - Returns: the version.
  /// - Throws: `CatalogueRefusal.draftFaults` with all that is wrong, `.dayIsOver`, `.draftChanged`, `.notYourProcess`.
  @discardableResult
  package static func publish(
    _ slug: String, revision: Int, from day: Day, under rules: Rulebook, by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws -> Int {
    if let last = try gone(slug, by: officer, in: tx), last.what == .published, let version = last.version {
      return version
    }
    let draft = try locked(slug, revision: revision, in: tx)
    guard day >= now.day else { throw CatalogueRefusal.dayIsOver }
    let faults = try check(slug, revision: revision, under: rules, by: officer, at: now, in: tx)
    guard faults.isEmpty else { throw CatalogueRefusal.draftFaults(faults.map { $0.sentence(in: draft.process) }) }

    let latest: Int? = try tx.value("SELECT MAX(version) FROM process WHERE slug = \(slug)")
    let version = (latest ?? 0) + 1
    try PublishedProcess.insert(draft.process, as: version, of: slug, from: day, at: now, in: tx)
    if let code = draft.procedureCode {
      try tx.run(
        """
        INSERT INTO process_use (procedure_code, valid_from, slug) VALUES (\(code), \(day), \(slug))
        ON CONFLICT (procedure_code, valid_from) DO UPDATE SET slug = excluded.slug
        """)
    }
    try tx.run("DELETE FROM process_draft WHERE slug = \(slug)")
    try ProcessChange.record(
      .published, of: slug, version: version, "từ ngày \(day.day)/\(day.month)/\(day.year)", by: officer, at: now,
      in: tx)
    try Revision.rise(in: tx)
    return version
  }

  /// What the shape alone does not say: ids that can stand in lists, places and roles the program knows.
  private func isWellNamed() throws -> Bool {
    guard process.isRunnable else { throw CatalogueRefusal.faultyProcess(slug) }
    return true
  }
}

extension PublishedProcess {
  /// From that day on the version is no longer given to new dossiers; the one before it is, in its stead.
  /// - Throws: `CatalogueRefusal.lastVersion` where nothing would be left.
  package static func retire(
    _ version: PublishedProcess, from day: Day, under rules: Rulebook, by officer: Officer, at now: Instant,
    in tx: Transaction
  ) throws {
    try rules.allowProcess(version.slug, procedure: nil, by: officer, on: now.day)
    guard day >= now.day else { throw CatalogueRefusal.dayIsOver }
    let others = rules.versions(of: version.slug).filter { $0.id != version.id && $0.isInForce(on: day) }
    guard !others.isEmpty else { throw CatalogueRefusal.lastVersion }
    let count = try tx.changes(
      "UPDATE process SET retired_from = \(day) WHERE id = \(version.id) AND retired_from IS NULL")
    guard count == 1 else { throw CatalogueRefusal.nothingChanges }
    try ProcessChange.record(
      .retired, of: version.slug, version: version.version, "từ ngày \(day.day)/\(day.month)/\(day.year)", by: officer,
      at: now, in: tx)
    try Revision.rise(in: tx)
  }
}
