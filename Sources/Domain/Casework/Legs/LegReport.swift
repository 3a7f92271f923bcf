import Agencies
import Identity
import Rules
import Storage
import WorkingTime
import Workflow

extension Dossier {
  /// A leg that ended says so to the dossier above it, in the same transaction: its result feeds the next step, a
  /// refusal is seen at the top.
  func reportToParent(at now: Instant, in tx: Transaction) throws {
    guard let parent, state.stage.isEnd else { return }
    var above = try Dossier.locked(parent.id, under: rules, in: tx)
    // Called off from above: nobody waits any more.
    guard above.state.flow.legs[parent.step]?.isRefused == false else { return }
    let reason = state.stage == .returned ? "Kết quả: \(Outcome.denied.title.lowercased())" : state.stage.title
    if state.stage == .returned, state.outcome != .denied {
      let papers = try Self.papers(of: id, tx, where: "origin = 'result'")
      try above.carryOut(
        .legReturned(parent.step), Given(values: ["code": .text(code), "outcome": .text("granted")]),
        as: .legReturned(step: parent.step, code: code), by: .system, at: now,
        papers: AddedPapers(origin: .result, papers: papers), in: tx)
    } else {
      try above.carryOut(
        .legRefused(parent.step), Given(reason: reason),
        as: .legRefused(step: parent.step, code: code, reason: reason), by: .system, at: now, in: tx)
    }
    try above.tellProgress(at: now, in: tx)
  }

  /// The code of the leg a step has open.
  func runningLeg(of step: Step.ID, in tx: Transaction) throws -> String? {
    try tx.value(
      "SELECT code FROM dossier WHERE parent_id = \(id) AND parent_step = \(step) ORDER BY id DESC LIMIT 1")
  }

  /// What the dossier above no longer needs ends here too.
  static func cancelLeg(_ code: String, under rules: Rulebook, at now: Instant, in tx: Transaction) throws {
    var leg = try Dossier.locked(code, under: rules, in: tx)
    guard !leg.state.stage.isEnd else { return }
    let number = try NumberSeries.slip(.stop, of: leg.solvingAgency, at: now, in: tx)
    for step in leg.state.flow.legs.keys.sorted() {
      if let below = try leg.runningLeg(of: step, in: tx) { try cancelLeg(below, under: rules, at: now, in: tx) }
    }
    try leg.record(
      .stopped(number: number, reason: "Hồ sơ chính không còn cần phần việc này."), by: .system, at: now, in: tx)
  }
}
