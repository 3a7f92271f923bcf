package import Agencies
package import Dossiers
import Identity
package import Storage
package import Workflow
package import WorkingTime

/// A leg as the dossier above it shows it.
package struct LegRow: Decodable, Sendable, Hashable {
  package var code: String
  package var parentStep: Step.ID
  package var agencyID: ID<Agency>
  package var stage: Stage
  package var submittedAt: Instant
  package var dueAt: Instant?
  package var finishedAt: Instant?
  package var outcome: Outcome?

  /// Past the time it was given, and not done.
  package func isLate(at now: Instant) -> Bool {
    guard let dueAt, !stage.isEnd else { return false }
    return (finishedAt ?? now) > dueAt
  }

  /// Ended without what the dossier above waits for.
  package var isRefused: Bool { stage.isEnd && (stage != .returned || outcome == .denied) }

  /// In the order they were opened.
  package static func all(of dossier: ID<Dossier>, in tx: Transaction) throws -> [LegRow] {
    try tx.all(
      """
      SELECT code, parent_step, agency_id, stage, submitted_at, due_at, finished_at, outcome FROM dossier
      WHERE parent_id = \(dossier) ORDER BY id
      """)
  }
}

/// The dossier a leg belongs to: the one the citizen has the receipt of.
package struct TopRow: Decodable, Sendable, Hashable {
  package var code: String
  package var agencyID: ID<Agency>
  package var dueAt: Instant?
}

extension Dossier {
  /// Its legs; a process without any asks nothing.
  func legs(in tx: Transaction) throws -> [LegRow] {
    process.steps.contains { $0.kind == .leg } ? try LegRow.all(of: id, in: tx) : []
  }

  func top(in tx: Transaction) throws -> TopRow? {
    guard let parent else { return nil }
    return try tx.first("SELECT code, agency_id, due_at FROM dossier WHERE id = \(parent.id)")
  }

  /// Who does a step for this dossier elsewhere: the other agency, or the body outside.
  package func titleOfLeg(_ step: Step) -> String? {
    step.leg == nil ? nil : title(of: step)
  }
}
