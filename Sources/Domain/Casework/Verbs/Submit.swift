import Agencies
package import Identity
import Procedures
package import Rules
package import Storage
package import WorkingTime
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
    var dossier = try Dossier(checked, submission, owner: actor, under: rules, at: now, in: tx)
    try dossier.allowReceiving(submission.channel, by: actor)

    let facts = try SubmittedFacts(dossier, checked, submission)
    dossier.headHash = facts.digest
    try dossier.begin(facts, with: checked.papers, by: actor, at: now, in: tx)
    try key?.keep(for: dossier.id, in: tx)
    try dossier.tell(dossier.state.receivedAt == nil ? .submitted : .accepted, at: now, in: tx)
    try dossier.tellProgress(at: now, in: tx)
    return dossier.receipt
  }

  /// Row, first lines, tasks, and what time will do.
  mutating func begin(
    _ facts: SubmittedFacts, with papers: [SubmittedPaper], by actor: Actor, at now: Instant, in tx: Transaction
  ) throws {
    let events = try firstEvents(with: papers, by: actor, at: now, in: tx)
    try insert(facts, receiptNumber: events.receiptNumber, in: tx)
    for event in events.drafts { try insert(event, by: actor, in: tx) }
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
    _ checked: CheckedSubmission, _ submission: Submission, owner: Actor, under rules: Rulebook, at now: Instant,
    in tx: Transaction
  ) throws {
    guard let process = rules.process(of: checked.procedure, on: now.day)?.process else {
      throw CaseworkFault.rulesMissing(checked.procedure.code)
    }
    self.init(
      id: ID(0), code: try NumberSeries.dossierCode(for: checked.agency, at: now, in: tx),
      procedure: checked.procedure, process: process, agency: checked.agency, solvingAgency: checked.solvingAgency,
      channel: submission.channel, applicant: checked.applicant,
      ownerAccountID: { if case .citizen(let citizen) = owner { citizen.accountID } else { nil } }(),
      submittedAt: now, form: try Payload.text(submission.answers), parent: nil,
      state: DossierState(submittedUnder: process), tasks: [], eventCount: 0, headHash: [], rules: rules)
  }

  /// Only the counter's own officers receive over the counter.
  private func allowReceiving(_ channel: Channel, by actor: Actor) throws {
    guard channel != .online, case .officer(let officer) = actor else {
      if channel == .online { return }
      if case .system = actor { return }
      throw CaseworkRefusal.notYours(.accept)
    }
    guard officer.isReceptionist(of: agency.id) else { throw CaseworkRefusal.notYours(.accept) }
  }

  /// Over the counter and by post; online where the law lets the program receive.
  var isReceivedAtOnce: Bool {
    (channel != .online && parent == nil)
      || process.start().open.first.flatMap(process.step)?.kind == .automaticReception
  }

  private mutating func firstEvents(
    with papers: [SubmittedPaper], by actor: Actor, at now: Instant, in tx: Transaction
  ) throws -> (drafts: [DraftedEvent], receiptNumber: Int?, lines: [[CaseEvent]]) {
    let submitted = try DraftedEvent(
      .submitted(channel: channel, procedure: procedure.code, version: procedure.version), on: self, by: actor, at: now,
      papers: AddedPapers(origin: .submission, papers: papers))
    take(submitted)
    guard isReceivedAtOnce else { return ([submitted], nil, []) }

    let number = try NumberSeries.slip(.receipt, of: agency, at: now, in: tx)
    let (happening, due) = (Happening.accepted(receiptNumber: number), deadline(from: now))
    let lines = try reception(by: actor, at: now)
    let moves: Moves = try lines.first.map { try self.moves($0, toldBy: happening, at: now, dueAt: due) } ?? .implied
    let accepted = try DraftedEvent(happening, moves: moves, on: self, by: actor, at: now, dueAt: due)
    take(accepted)
    return ([submitted, accepted], number, lines)
  }
}
