import Agencies
package import Identity
import Storage
package import Workflow
package import WorkingTime

/// Everything about a dossier that changes: a value, made by its events and by nothing else.
package struct DossierState: Hashable, Sendable {
  package var stage: Stage
  /// What is open, done, chosen, held, asked and called elsewhere: what the process's machine makes of the events.
  package var flow: CaseState
  package var receivedAt: Instant?
  /// Number of the receipt, per agency and year.
  package var receiptNumber: Int?
  package var dueAt: Instant?
  /// What stopped the legal clock until now.
  package var stops = TermStops()
  /// Since when the legal clock stands still.
  package var pausedAt: Instant?
  package var finishedAt: Instant?
  package var returnedAt: Instant?
  package var outcome: Outcome?
  /// What time has said about the appointment.
  package var mark: Mark?

  package enum Mark: String, Codable, Sendable, Hashable {
    case dueSoon = "due_soon"
    case overdue
  }

  package init(stage: Stage, progress: CaseProgress) {
    (self.stage, flow) = (stage, CaseState(progress: progress))
  }

  package func isOverdue(at now: Instant) -> Bool {
    guard let dueAt, pausedAt == nil else { return false }
    return (finishedAt ?? now) > dueAt
  }
}

extension DossierState {
  package var progress: CaseProgress { flow.progress }
  /// Who holds the open steps; an open step without a holder belongs to its unit.
  package var holders: [Step.ID: AccountCode] { flow.holders.mapValues { AccountCode(rawValue: $0) } }
  package var receptionSupplements: Int { flow.receptionSupplements }
  package var appraisalSupplements: Int { flow.appraisalSupplements }
  package var isApologised: Bool { flow.isApologised }

  /// From when on it is closed because the citizen is silent; nil where nothing is awaited.
  package var closesAt: Instant? { flow.silentFrom.map(Instant.init(rawValue:)) }

  /// The clock as the machine asks for it; its truth is in the dates here.
  var machineClock: CaseState.Clock {
    guard receivedAt != nil, let due = dueAt?.rawValue else { return .idle }
    if finishedAt != nil { return .stopped(due: due) }
    return pausedAt.map { .paused(due: due, since: $0.rawValue) } ?? .running(due: due)
  }
}

/// What was decided on the matter.
package enum Outcome: String, Codable, Sendable, CaseIterable, Hashable {
  case granted, denied

  package var title: String { self == .granted ? "Đồng ý giải quyết" : "Không đồng ý giải quyết" }
}
