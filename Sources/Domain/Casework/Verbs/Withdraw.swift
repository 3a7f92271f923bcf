package import Identity
package import Rules
package import Storage
package import WorkingTime
import Workflow

extension Dossier {
  /// The applicant takes the dossier back while nothing is decided. // NĐ 118/2025 Art. 21
  package static func withdraw(
    _ code: String, reason: String, by actor: Actor, under rules: Rulebook, at now: Instant, in tx: Transaction
  ) throws {
    let reason = try Prose(reason, field: "reason").text
    var dossier = try Dossier.locked(code, under: rules, in: tx)
    try dossier.allowWithdrawal(by: actor, at: now, in: tx)

    try dossier.carryOut(
      .withdraw, Given(reason: reason), as: .withdrawn(reason: reason), by: actor, at: now, in: tx)

    try dossier.tell(.withdrawn, at: now, in: tx)
  }

  private func allowWithdrawal(by actor: Actor, at now: Instant, in tx: Transaction) throws {
    switch actor {
    case .officer(let officer): try allow(.withdraw, by: officer, now: now, in: tx)
    case .citizen(let citizen) where !isOwned(by: citizen): throw CaseworkRefusal.notYourDossier
    case .citizen, .visitor, .system:
      if state.stage.isEnd { throw CaseworkRefusal.ended(state.stage) }
      if parent != nil { throw CaseworkRefusal.notNow(.withdraw, stage: state.stage) }
      if isDecided { throw CaseworkRefusal.decidedAlready }
    }
  }
}
