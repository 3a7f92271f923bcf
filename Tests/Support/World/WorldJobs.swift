import Casework
import Dossiers
import Features
import Jobs
import Procedures
package import Rules
package import WorkingTime

extension TestWorld {
  /// The newest rules, as a program with the same features has them.
  package func rulebooks(at now: @escaping @Sendable () -> Instant) -> RulebookKeeper {
    RulebookKeeper(db, additions: features.additions, now: now)
  }

  /// Rounds of one job, under the newest rules, until nothing is due.
  package func rounds(of name: String, at now: Instant) async throws {
    for job in Dossier.jobs(under: rulebooks { now }) where job.name == name {
      while try await job.round(in: db, now: { now }).isBusy {}
    }
  }
}
