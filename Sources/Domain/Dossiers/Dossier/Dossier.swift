package import Agencies
package import Identity
package import Procedures
package import Rules
package import Storage
package import Workflow
package import WorkingTime

/// A dossier in the hands of a verb: what never changes, its state, and the rules it runs under.
package struct Dossier: Sendable {
  package var id: ID<Dossier>
  package let code: String
  package let procedure: Procedure
  package var process: ProcessDefinition
  package let agency: Agency
  package let solvingAgency: Agency
  package let channel: Channel
  package let applicant: Applicant
  package let ownerCode: AccountCode?
  package let submittedAt: Instant
  /// The answers as they were handed in, JSON.
  package let form: String
  /// The dossier that opened this one at its agency.
  package let parent: Parent?
  package var state: DossierState
  package var tasks: [OpenTask]
  package var eventCount: Int
  package var headHash: [UInt8]
  /// When those who hold open steps are away.
  package var absences: [Absence] = []
  package let rules: Rulebook

  package struct Parent: Hashable, Sendable {
    package var id: ID<Dossier>
    package var step: Step.ID
    /// Working minutes this leg was given.
    package var minutes: Int

    package init(id: ID<Dossier>, step: Step.ID, minutes: Int) {
      (self.id, self.step, self.minutes) = (id, step, minutes)
    }
  }

  package var isReceivedAtOnce: Bool { Self.isReceivedAtOnce(parent == nil ? channel : .online, process) }

  /// Over the counter and by post; online where the law lets the program receive.
  package static func isReceivedAtOnce(_ channel: Channel, _ process: ProcessDefinition) -> Bool {
    channel != .online || process.start().open.first.flatMap(process.step)?.kind == .automaticReception
  }

  package func step(_ id: Step.ID) -> Step? { process.step(id) }
}

extension Dossier {
  /// One that is just being handed in.
  package init(
    _ numbers: NumberSeries.First, procedure: Procedure, process: ProcessDefinition, agency: Agency,
    solvingAgency: Agency,
    channel: Channel,
    applicant: Applicant, ownerCode: AccountCode?, submittedAt: Instant, form: String, parent: Parent?,
    under rules: Rulebook
  ) {
    self.init(
      id: numbers.id ?? ID(0), code: numbers.code, procedure: procedure, process: process, agency: agency,
      solvingAgency: solvingAgency,
      channel: channel, applicant: applicant, ownerCode: ownerCode, submittedAt: submittedAt, form: form,
      parent: parent, state: DossierState(submittedUnder: process), tasks: [], eventCount: 0, headHash: [],
      rules: rules)
  }
}

/// A task that is not done, as its row has it.
package struct OpenTask: Decodable, Hashable, Sendable {
  /// 0 for one opened in this transaction: a step has one task that is not done, nobody need ask for its number.
  package var id: ID<OpenTask>
  package var step: Step.ID
  package var kind: String
  package var agencyID: ID<Agency>
  package var unitID: ID<AgencyUnit>
  package var role: Role
  /// Who has it in hand.
  package var holderCode: AccountCode?
  package var state: State
  package var dueAt: Instant
  /// Since when someone who can do it has looked at it.
  package var seenAt: Instant?

  package static let columns: SQL = "id, step, kind, agency_id, unit_id, role, holder_code, state, due_at, seen_at"

  /// open: to be done; waiting: the citizen's turn; ready: the result lies at the counter.
  package enum State: String, Codable, Sendable, CaseIterable, Hashable { case open, waiting, ready, done }

  /// A question to another unit; its step is "c" and the question's number.
  package static let consultationKind = "consultation"
  /// The step that asked and waits for the answers.
  package static let askingKind = "asking"

  package var isQuestion: Bool { kind == Self.consultationKind }

  /// The number of the question this is.
  package var question: Int? { isQuestion ? Int(step.dropFirst()) : nil }
}

extension Step {
  /// As task rows call it.
  package var taskKind: String { kind == .consultation ? OpenTask.askingKind : kind.rawValue }
}
