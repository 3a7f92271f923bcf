import Casework
import Dossiers
import Jobs
import Procedures
import Rules
package import WorkingTime

extension TestWorld {
  /// Rounds of one job, under the newest rules, until nothing is due.
  package func rounds(of name: String, at now: Instant) async throws {
    for job in Dossier.jobs(under: RulebookKeeper(db) { now }) where job.name == name {
      while try await job.round(in: db, now: { now }).isBusy {}
    }
  }
}
