package import Agencies
package import Catalogue
package import Identity
package import Storage
package import WorkingTime
package import Workflow

/// A dossier in the hands of a verb: what never changes, its state, and the rules it runs under.
package struct Dossier: Sendable {
  package internal(set) var id: ID<Dossier>
  package let code: String
  package let procedure: Procedure
  package let process: Process
  package let agency: Agency
  package let solvingAgency: Agency
  package let channel: Channel
  package let applicant: Applicant
  package let ownerAccountID: ID<Account>?
  package let submittedAt: Instant
  package internal(set) var state: DossierState
  package internal(set) var tasks: [OpenTask]
  var eventCount: Int
  var headHash: [UInt8]
  let rules: Rulebook

  package func step(_ id: Step.ID) -> Step? { process.step(id) }
}

/// A task that is not done, as its row has it.
package struct OpenTask: Decodable, Hashable, Sendable {
  package var id: ID<OpenTask>
  package var step: Step.ID
  package var kind: String
  package var agencyID: ID<Agency>
  package var unitID: ID<Unit>
  package var role: Role
  package var accountID: ID<Account>?
  package var state: State
  package var dueAt: Instant

  /// open: to be done; waiting: the citizen's turn; ready: the result lies at the counter.
  package enum State: String, Codable, Sendable, CaseIterable, Hashable { case open, waiting, ready, done }

  package static let consultationKind = "consultation"
}
