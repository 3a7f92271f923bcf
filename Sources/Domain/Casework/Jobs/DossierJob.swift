import Agencies
package import Dossiers
package import Jobs
import Procedures
package import Rules
package import Storage

extension Dossier {
  /// What goes on with dossiers beside the requests.
  package static func jobs(under rulebooks: RulebookKeeper) -> [any Round] {
    [
      DossierTime(rulebooks: rulebooks), DossierReview(rulebooks: rulebooks), DossierMoving(rulebooks: rulebooks),
      DossierWalking(rulebooks: rulebooks), DossierReading(rulebooks: rulebooks),
    ]
  }

  /// Nobody works on the dossier's family: whoever does holds its head, and that one row is enough to ask for.
  static func isFree(_ id: ID<Dossier>, in tx: Transaction) throws -> Bool {
    let head = try head(of: id, in: tx)
    return try tx.value("SELECT id FROM dossier WHERE id = \(head)\(tx.skipLocked)", as: ID<Dossier>.self) != nil
  }
}

/// A job whose rows each belong to a dossier.
package protocol DossierJob: Job {
  func dossier(of row: RowKey) throws -> ID<Dossier>
}

extension DossierJob {
  package func dossier(of row: RowKey) throws -> ID<Dossier> { try row.id() }

  package func subject(of row: RowKey, in tx: Transaction) throws -> String {
    guard let dossier = try? dossier(of: row) else { return "" }
    return try tx.value("SELECT code FROM dossier WHERE id = \(dossier)") ?? ""
  }

  package func reason(for error: any Error) -> String {
    (error as? any Refusal)?.sentence ?? JobFailure.words(for: error)
  }
}
