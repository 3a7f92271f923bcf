package import Identity
package import Storage
package import WorkingTime
package import Workflow

/// Everything about a dossier that changes: a value, made by its events and by nothing else.
package struct DossierState: Hashable, Sendable {
  package var stage: Stage
  package var progress: Progress
  package var receivedAt: Instant?
  package var dueAt: Instant?
  /// What stopped the legal clock until now.
  package var stops = TermStops()
  /// Since when the legal clock stands still.
  package var pausedAt: Instant?
  package var finishedAt: Instant?
  package var returnedAt: Instant?
  package var receptionSupplements = 0
  package var appraisalSupplements = 0
  package var isApologised = false
  package var outcome: Outcome?
  /// Who holds the open steps; an open step without a holder belongs to its unit.
  package var holders: [Step.ID: ID<Account>] = [:]
  /// Questions to other agencies that wait for an answer, by their number.
  package var consultations: [Int: Consultation] = [:]
  package var consultationCount = 0

  package struct Consultation: Hashable, Sendable {
    package var askedBy: Step.ID
    package var agency: String
  }

  package func isOverdue(at now: Instant) -> Bool {
    guard let dueAt, pausedAt == nil else { return false }
    return (finishedAt ?? now) > dueAt
  }
}

/// What was decided on the matter.
package enum Outcome: String, Codable, Sendable, CaseIterable, Hashable {
  case granted, denied

  package var title: String { self == .granted ? "Đồng ý giải quyết" : "Không đồng ý giải quyết" }
}
