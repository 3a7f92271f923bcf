import Agencies
import Dossiers
import Identity
import Rules
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// A leg that ended says so to the dossier above it, in the same transaction: its result feeds the next step, a
  /// refusal is seen at the top.
  func reportToParent(by hand: Hand<Actor>) throws {
    guard let parent, state.stage.isEnd else { return }
    var above = try Dossier.locked(parent.id, for: hand)
    // Called off from above: nobody waits any more.
    guard !above.state.stage.isEnd, above.state.flow.legs[parent.step]?.isRefused == false else { return }
    let reason = state.stage == .returned ? "Kết quả: \(Outcome.denied.title.lowercased())" : state.stage.title
    if state.stage == .returned, state.outcome != .denied {
      let papers = try Self.papers(of: id, hand.tx, where: "origin = 'result'")
      try above.carryOut(
        .legReturned(parent.step), Given(values: ["code": .text(code), "outcome": .text("granted")]),
        as: LegReturned(step: parent.step, code: code),
        papers: AddedPapers(origin: .result, papers: papers), by: hand)
    } else {
      try above.carryOut(
        .legRefused(parent.step), Given(reason: reason),
        as: LegRefused(step: parent.step, code: code, reason: reason), by: hand)
    }
  }

  /// The code of the leg a step has open.
  func runningLeg(of step: Step.ID, in tx: Transaction) throws -> String? {
    try LegRow.last(of: id, at: step, in: tx)?.code
  }

  /// What the dossier above no longer needs ends here too.
  static func cancelLeg(_ code: String, by hand: Hand<Actor>) throws {
    var leg = try Dossier.locked(code, for: hand)
    guard !leg.state.stage.isEnd else { return }
    let number = try NumberSeries.slip(.stop, of: leg.solvingAgency, by: hand)
    let below = try leg.state.flow.legs.keys.sorted().compactMap { try leg.runningLeg(of: $0, in: hand.tx) }
    try leg.record(Stopped(number: number, reason: "Hồ sơ chính không còn cần phần việc này."), by: hand)
    for code in below { try cancelLeg(code, by: hand) }
  }
}
