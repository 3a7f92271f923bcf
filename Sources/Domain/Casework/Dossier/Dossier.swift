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
  package internal(set) var process: Process
  package let agency: Agency
  package let solvingAgency: Agency
  package let channel: Channel
  package let applicant: Applicant
  package let ownerAccountID: ID<Account>?
  package let submittedAt: Instant
  /// The answers as they were handed in, JSON.
  let form: String
  /// The dossier that opened this one at its agency.
  package let parent: Parent?
  package internal(set) var state: DossierState
  package internal(set) var tasks: [OpenTask]
  var eventCount: Int
  var headHash: [UInt8]
  /// When those who hold open steps are away.
  var absences: [Absence] = []
  /// How it stood for its people before what is just happening.
  var standingBefore: Standing?
  let rules: Rulebook

  package struct Parent: Hashable, Sendable {
    package var id: ID<Dossier>
    package var step: Step.ID
    /// Working minutes this leg was given.
    package var minutes: Int
  }

  package func step(_ id: Step.ID) -> Step? { process.step(id) }
}

/// A task that is not done, as its row has it.
package struct OpenTask: Decodable, Hashable, Sendable {
  /// 0 for one opened in this transaction: a step has one task that is not done, nobody need ask for its number.
  package var id: ID<OpenTask>
  package var step: Step.ID
  package var kind: String
  package var agencyID: ID<Agency>
  package var unitID: ID<Unit>
  package var role: Role
  package var accountID: ID<Account>?
  package var state: State
  package var dueAt: Instant
  /// Since when someone who can do it has looked at it.
  package var seenAt: Instant?

  static let columns: SQL = "id, step, kind, agency_id, unit_id, role, account_id, state, due_at, seen_at"

  /// open: to be done; waiting: the citizen's turn; ready: the result lies at the counter.
  package enum State: String, Codable, Sendable, CaseIterable, Hashable { case open, waiting, ready, done }

  /// A question to another unit; its step is "c" and the question's number.
  package static let consultationKind = "consultation"
  /// The step that asked and waits for the answers.
  package static let askingKind = "asking"

  package var isQuestion: Bool { kind == Self.consultationKind }

  /// The number of the question this is.
  var question: Int? { isQuestion ? Int(step.dropFirst()) : nil }
}

extension Step {
  /// As task rows call it.
  var taskKind: String { kind == .consultation ? OpenTask.askingKind : kind.rawValue }
}
