import Agencies
package import Dossiers
package import Identity
import Storage
import Workflow
import WorkingTime

/// What time will do to a dossier is written down with every event that changes it.
package struct KeepTimeJobs: Follower {
  package init() {}

  package func follow(
    _ event: DossierEvent, of dossier: Dossier, since before: DossierState, by hand: Hand<Actor>
  ) throws {
    let (old, new) = (dossier.timeJobs(in: before), dossier.timeJobs(in: dossier.state))
    for job in old where !new.contains(where: { $0.kind == job.kind && $0.ref == job.ref }) {
      try hand.tx.run(
        "DELETE FROM time_job WHERE dossier_id = \(job.dossierID) AND kind = \(job.kind) AND ref = \(job.ref)")
    }
    for job in new where !old.contains(job) {
      try dossier.timed(job, at: hand.now, in: hand.tx).write(in: hand.tx)
    }
    try dossier.moveLatenessAbove(at: hand.now, in: hand.tx)
  }
}
