import Agencies
package import Dossiers
package import Identity
import Storage
import Workflow
import WorkingTime

/// Dossiers of one chain follow each other: what a leg ends with is told above, what is not needed any more ends below.
package struct FollowLegs: Follower {
  package init() {}

  package func follow(
    _ event: DossierEvent, of dossier: Dossier, since before: DossierState, by hand: Hand<Actor>
  ) throws {
    if let cancelled = event.content.happening as? LegCancelled, !cancelled.code.isEmpty {
      try Dossier.cancelLeg(cancelled.code, by: hand.program)
    }
    if !before.stage.isEnd, dossier.state.stage.isEnd { try dossier.reportToParent(by: hand.program) }
  }
}
