package import Catalogue
package import Identity
package import Storage
package import WorkingTime
package import Workflow

extension Dossier {
  /// The step is done; the dossier goes on to the next one.
  package static func forward(
    _ code: String, step: Step.ID? = nil, note: String = "", by officer: Officer, under rules: Rulebook,
    at now: Instant, in tx: Transaction
  ) throws {
    let note = try Prose(optional: note, field: "note").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allow(.forward, by: officer, at: step)
    let done = try dossier.stepInHand(of: officer, named: step) { $0.kind == .work || $0.kind == .issue }

    try dossier.record(.forwarded(step: done.id, note: note), by: .officer(officer), at: now, in: tx)

    try dossier.tellProgress(at: now, in: tx)
  }
}
