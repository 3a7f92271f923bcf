package import Catalogue
package import Identity
package import Storage
package import WorkingTime
import Agencies
import Workflow

extension Dossier {
  /// Takes in a submission: online ones wait for the counter's answer, at the counter and by post they are received
  /// at once. Number, history, tasks, key and messages stand in one transaction.
  /// - Throws: `CaseworkRefusal`; the same key with another body is `.keyUsedForAnother`.
  package static func submit(
    _ submission: Submission, key: SubmissionKey? = nil, by actor: Actor, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws -> Receipt {
    if let earlier = try key?.claimed(at: now, in: tx) { return earlier }
    let checked = try CheckedSubmission(submission, under: rules, on: now.day)
    try allowReceiving(submission.channel, at: checked.agency, by: actor)
    guard let process = rules.process(of: checked.procedure, on: now.day)?.process else {
      throw CaseworkFault.rulesMissing(checked.procedure.code)
    }
    let numbers = try NumberSeries.first(
      for: checked.agency, withReceipt: isReceivedAtOnce(submission.channel, process), at: now, in: tx)
    var dossier = try Dossier(checked, submission, process, numbers, owner: actor, under: rules, at: now)

    let facts = try SubmittedFacts(dossier, checked, submission)
    dossier.headHash = facts.digest
    try dossier.begin(facts, numbers, with: checked.papers, by: actor, at: now, in: tx)
    try key?.keep(for: dossier.id, in: tx)
    try dossier.tell(dossier.state.receivedAt == nil ? .submitted : .accepted, at: now, in: tx)
    try dossier.tellProgress(at: now, in: tx)
    return dossier.receipt
  }

  /// Row, first lines, tasks, and what time will do.
  mutating func begin(
    _ facts: SubmittedFacts, _ numbers: NumberSeries.First, with papers: [SubmittedPaper], by actor: Actor,
    at now: Instant, in tx: Transaction
  ) throws {
    let events = try firstEvents(receipt: numbers.receipt, with: papers, by: actor, at: now)
    try insert(facts, receiptNumber: numbers.receipt, in: tx)
    try insert(events.drafts, by: actor, in: tx)
    try updateTasks(by: actor, at: now, in: tx)
    try keepTimeJobs([], in: tx)
    for line in events.lines.dropFirst() { try follow(line, at: now, in: tx) }
    try tellWanted(events.lines.flatMap(\.self), at: now, in: tx)
  }

  package var receipt: Receipt {
    Receipt(
      id: id, code: code, stage: state.stage, submittedAt: submittedAt, receivedAt: state.receivedAt,
      dueAt: state.dueAt)
  }

  private init(
    _ checked: CheckedSubmission, _ submission: Submission, _ process: Process, _ numbers: NumberSeries.First,
    owner: Actor, under rules: Rulebook, at now: Instant
  ) throws {
    self.init(
      id: numbers.id ?? ID(0), code: numbers.code,
      procedure: checked.procedure, process: process, agency: checked.agency, solvingAgency: checked.solvingAgency,
      channel: submission.channel, applicant: checked.applicant,
      ownerAccountID: { if case .citizen(let citizen) = owner { citizen.accountID } else { nil } }(),
      submittedAt: now, form: try Payload.text(submission.answers), parent: nil,
      state: DossierState(submittedUnder: process), tasks: [], eventCount: 0, headHash: [], rules: rules)
  }

  /// Only the counter's own officers receive over the counter.
  private static func allowReceiving(_ channel: Channel, at agency: Agency, by actor: Actor) throws {
    guard channel != .online, case .officer(let officer) = actor else {
      if channel == .online { return }
      if case .system = actor { return }
      throw CaseworkRefusal.notYours(.accept)
    }
    guard officer.isReceptionist(of: agency.id) else { throw CaseworkRefusal.notYours(.accept) }
  }

  var isReceivedAtOnce: Bool { Self.isReceivedAtOnce(parent == nil ? channel : .online, process) }

  /// Over the counter and by post; online where the law lets the program receive.
  static func isReceivedAtOnce(_ channel: Channel, _ process: Process) -> Bool {
    channel != .online
      || process.start().open.first.flatMap(process.step)?.kind == .automaticReception
  }

  private mutating func firstEvents(
    receipt number: Int?, with papers: [SubmittedPaper], by actor: Actor, at now: Instant
  ) throws -> (drafts: [DraftedEvent], lines: [[CaseEvent]]) {
    let submitted = try DraftedEvent(
      .submitted(channel: channel, procedure: procedure.code, version: procedure.version), on: self, by: actor, at: now,
      papers: AddedPapers(origin: .submission, papers: papers))
    take(submitted)
    guard let number else { return ([submitted], []) }

    let (happening, due) = (Happening.accepted(receiptNumber: number), deadline(from: now))
    let lines = try reception(by: actor, at: now)
    let moves: Moves = try lines.first.map { try self.moves($0, toldBy: happening, at: now, dueAt: due) } ?? .implied
    let accepted = try DraftedEvent(happening, moves: moves, on: self, by: actor, at: now, dueAt: due)
    take(accepted)
    return ([submitted, accepted], lines)
  }
}
