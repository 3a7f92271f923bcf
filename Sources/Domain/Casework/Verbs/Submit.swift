import Agencies
package import Dossiers
import Identity
import Procedures
import Rules
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// Takes in a submission: online ones wait for the counter's answer, at the counter and by post they are received
  /// at once. Number, history, tasks, key and messages stand in one transaction.
  /// - Throws: `CaseworkRefusal`; the same key with another body is `.keyUsedForAnother`.
  package static func submit(
    _ submission: Submission, key: SubmissionKey? = nil, by hand: Hand<some Acting>
  ) throws -> Receipt {
    let (rules, now, tx) = (hand.rules, hand.now, hand.tx)
    if let earlier = try key?.claimed(at: now, in: tx) { return earlier }
    let checked = try CheckedSubmission(submission, under: rules, on: now.day)
    try allowReceiving(submission.channel, at: checked.agency, by: hand.actor)
    guard let published = rules.process(of: checked.procedure, on: now.day) else {
      throw CaseworkFault.rulesMissing(checked.procedure.code)
    }
    let numbers = try NumberSeries.first(
      for: checked.agency, withReceipt: isReceivedAtOnce(submission.channel, published.process), by: hand)
    var dossier = Dossier(
      numbers, procedure: checked.procedure, process: published.process, agency: checked.agency,
      solvingAgency: checked.solvingAgency, channel: submission.channel, applicant: checked.applicant,
      ownerCode: hand.actor.citizen?.code, submittedAt: now, form: try Payload.text(submission.answers),
      parent: nil, under: rules)

    let facts = SubmittedFacts(
      of: dossier, under: published, submitter: try checked.authorisedPerson.map(Payload.text),
      feeAmount: submission.feeAmount ?? checked.procedure.feeAmount, isFeePaid: submission.isFeePaid)
    try dossier.begin(facts, under: published, numbers, with: checked.papers, by: hand)
    try key?.keep(for: dossier.id, in: tx)
    return dossier.receipt
  }

  package var receipt: Receipt {
    Receipt(
      id: id, code: code, stage: state.stage, submittedAt: submittedAt, receivedAt: state.receivedAt,
      dueAt: state.dueAt)
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
}
