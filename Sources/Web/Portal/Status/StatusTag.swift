import Casework
import Dossiers
import WorkingTime

extension PublicStatus {
  /// What a browser compares to know whether its copy still holds. The share of the term that is used moves on with
  /// time, so a copy holds for ten minutes at most.
  func tag(revision: Int, now: Instant) -> String {
    let moments = [receivedAt, dueAt, finishedAt, returnedAt].map { String(($0?.rawValue ?? 0), radix: 36) }
    let flags = (isPaused ? 1 : 0) + (isApologised ? 2 : 0)
    return """
      W/"\(stage.nationalStatus).\(flags).\(moments.joined(separator: ".")).\(revision).\(now.rawValue / 600_000)"
      """
  }
}
