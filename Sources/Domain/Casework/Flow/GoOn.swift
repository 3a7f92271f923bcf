import Agencies
import Dossiers
import Identity
import Storage
import Workflow
import WorkingTime

extension Dossier {
  /// What the process does by itself after somebody's act: a line of its own in the program's words.
  mutating func goOn(_ line: [CaseEvent], because reason: String = "", by hand: Hand<Actor>) throws {
    guard let first = line.first else { return }
    switch first.what {
    case .asked(let number, let question):
      let asking = process.step(question.step)?.name ?? ""
      try tell(
        line,
        as: Consulted(step: question.step, number: number, agency: title(of: question.whom), question: asking),
        by: hand)
    case .completed(let step, _, _, _): try tell(line, as: StepCompleted(step: step), by: hand)
    case .legOpened(let step, let leg, _):
      let child = try openLeg(step, leg, by: hand)
      try tell(line, as: LegOpened(step: step, code: child.code, agency: child.agency.title), by: hand)
    case .legCancelled(let step):
      try tell(line, as: LegCancelled(step: step, code: runningLeg(of: step, in: hand.tx) ?? ""), by: hand)
    case .formWanted(let form):
      // What it may want printed is checked before it is published (`CaseworkFeature.answers`).
      guard let kind = SlipKind.wanted(form) else { return }
      let number = try NumberSeries.slip(kind, of: solvingAgency, by: hand)
      try tell(line, as: SlipMade(form: form, number: number, reason: reason), by: hand)
    default: throw CaseworkFault.untold(String(describing: first.what))
    }
  }

  private mutating func tell(_ line: [CaseEvent], as happening: some Happening, by hand: Hand<Actor>) throws {
    try record(happening, moves: moves(line, toldBy: happening, at: hand.now, dueAt: nil), by: hand)
  }
}
