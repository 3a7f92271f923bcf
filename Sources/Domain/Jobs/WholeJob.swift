package import Storage
package import WorkingTime

/// The one row of a job that is done as a whole.
package enum WholeJob: Sendable { case all }

extension Job where Row == WholeJob {
  package func key(of row: WholeJob) -> String { "" }
  package func subject(of row: WholeJob, in tx: Transaction) throws -> String { "" }

  /// True in SQL while the job waits for its next attempt after a failure.
  package func rests(at now: Instant) -> SQL { JobFailure.rests("''", of: name, at: now) }
}
