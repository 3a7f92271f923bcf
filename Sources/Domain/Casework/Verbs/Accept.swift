package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

extension Dossier {
  /// The counter takes in what was submitted online; the legal clock starts.
  package static func accept(
    _ code: String, by officer: Officer, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws -> Receipt {
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.accept, by: officer, now: now, in: tx)

    let number = try NumberSeries.slip(.receipt, of: dossier.agency, at: now, in: tx)
    try tx.run("UPDATE dossier SET receipt_number = \(number) WHERE id = \(dossier.id)")
    try dossier.carryOut(
      .accept, as: .accepted(receiptNumber: number), by: .officer(officer), at: now, dueAt: dossier.deadline(from: now),
      in: tx)

    try dossier.tell(.accepted, at: now, in: tx)
    try dossier.tellProgress(at: now, in: tx)
    return dossier.receipt
  }
}
