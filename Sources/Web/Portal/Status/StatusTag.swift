import Casework
import Dossiers
import WorkingTime

extension PublicStatus {
  /// What a browser compares to know whether its copy still holds. The share of the term that is used moves on with
  /// time, so a copy holds for ten minutes at most.
  func tag(revision: Int, now: Instant) -> String {
    "W/\"\(eventCount).\(revision).\(now.rawValue / 600_000)\""
  }
}
