package import Agencies
import Casework
package import Dossiers
package import Identity
package import Procedures
package import Storage
import Workflow
package import WorkingTime

/// An officer's work, what is due first on top. Counts and rows come from one snapshot.
package struct Worklist: Sendable {
  package var rows: [WorklistRow]
  package var counts: Counts
  package var next: Cursor?

  /// Whose work is shown.
  package enum Scope: String, Sendable, CaseIterable, Hashable {
    case mine, unit, agency
  }

  /// What part of it: to be done, waiting for the citizen, results lying at the counter.
  package enum Queue: String, Sendable, CaseIterable, Hashable {
    case open, waiting, ready
  }

  package enum Filter: String, Sendable, CaseIterable, Hashable {
    case all, new, dueToday = "due-today", overdue
  }

  package struct Counts: Sendable, Hashable {
    package var all = 0, new = 0, dueToday = 0, overdue = 0

    package init() {}
  }

  /// Where the next page begins.
  package struct Cursor: Sendable, Hashable {
    package var dueAt: Instant
    package var id: Int64

    package init(dueAt: Instant, id: Int64) {
      (self.dueAt, self.id) = (dueAt, id)
    }

    /// "1767171600000-42"; nil for anything else.
    package init?(_ text: String) {
      let parts = text.split(separator: "-")
      guard parts.count == 2, let due = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
      self.init(dueAt: Instant(rawValue: due), id: id)
    }

    package var text: String { "\(dueAt.rawValue)-\(id)" }
  }
}

/// One line of a worklist.
package struct WorklistRow: Decodable, Sendable, Hashable {
  package var taskID: Int64
  package var code: String
  package var procedureID: ID<Procedure>
  package var processID: ID<PublishedProcess>
  package var applicantName: String
  package var step: String
  package var taskKind: String
  package var taskState: OpenTask.State
  package var stage: Stage
  package var agencyID: ID<Agency>
  package var unitID: ID<AgencyUnit>
  package var holderCode: AccountCode?
  package var holderName: String?
  package var openedAt: Instant
  package var dueAt: Instant
  package var receivedAt: Instant?
  package var pausedAt: Instant?
}

extension Officer {
  /// Whose work this officer may look at; the agency's as a whole only where the work needs it.
  package var worklistScopes: [Worklist.Scope] {
    agenciesSeenWhole.isEmpty ? [.mine, .unit] : [.mine, .unit, .agency]
  }

  /// The counter, the leadership and the administrator see all of their agency's work.
  var agenciesSeenWhole: Set<ID<Agency>> {
    Set(
      positions.filter { position in
        switch position.role {
        case .receptionist, .agencyAdministrator: true
        case .leader: position.unitKind == .leaders
        case .specialist, .clerk, .provinceAdministrator: false
        }
      }.map(\.agencyID))
  }
}
