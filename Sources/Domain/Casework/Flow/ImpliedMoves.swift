import Storage
import WorkingTime
import Workflow

extension DossierState {
  /// What a line of the history moves when nothing more is told beside it.
  /// - Throws: `ProcessError` where the step it names is not open.
  func moves(impliedBy event: DossierEvent.Content, process: Process) throws(ProcessError) -> [CaseEvent.What] {
    switch event.happening {
    case .submitted, .redated, .markedDueSoon, .markedOverdue, .moved: return []
    case .accepted:
      guard let reception = progress.open.first else { throw .notOpen("reception") }
      return [.accepted(step: reception)]
    case .refused: return [.refused(reason: ""), .ended(.refused, reason: "")]
    case .supplementRequested: return [.supplementRequested(reason: "", silentFrom: nil)]
    case .supplied:
      if flow.waiting == .supplement { return [.supplied] }
      guard let step = progress.open.first(where: { process.step($0)?.kind == .supplement }) else { return [.supplied] }
      return [.completed(step: step, choice: nil, reason: "", date: nil)]
    case .assigned(let step, let account, _):
      guard progress.open.contains(step) else { throw .notOpen(step) }
      return [.assigned(step: step, to: account.rawValue)]
    case .forwarded(let step, _), .signed(let step, _), .paid(let step, _), .decided(let step, _, _),
      .handedOver(let step, _, _), .stepCompleted(let step):
      return [.completed(step: step, choice: nil, reason: "", date: nil)]
    case .skipped(let step, _): return [.skipped(step: step, reason: "")]
    case .sentBack(let step, let earlier, _): return [.sentBack(step: step, to: earlier, reason: "")]
    case .takenBack(let step): return [.takenBack(step: step)]
    case .covered(let step, let holder, _): return [.covered(step: step, of: holder.rawValue)]
    case .consulted(let step, let number, _, _):
      let question = Self.oldQuestion(number, step: step, answerBy: dueAt ?? event.at)
      return [.asked(number: number, question: question)]
    case .consultationAnswered(let number, _): return [.answered(number: number)]
    case .silenceCounted(let number, _): return [.silenceCounted(number: number)]
    case .paymentRequested: return [.paymentRequested(reason: "")]
    case .paymentConfirmed: return [.paymentConfirmed]
    case .slipMade(let slip, _, _): return [.formWanted(slip)]
    case .withdrawn: return [.ended(.withdrawn, reason: "")]
    case .stopped: return [.ended(.stopped, reason: "")]
    case .closedForSilence: return [.ended(.silence, reason: "")]
    case .apologised: return [.apologised(reason: "", due: (event.dueAt ?? event.at).rawValue)]
    case .legOpened: return []
    case .legReturned(let step, _): return [.legReturned(step: step, values: [:])]
    case .legRefused(let step, _, _): return [.legRefused(step: step, reason: "")]
    case .legLate(let step, _): return [.legLate(step: step)]
    case .legCancelled(let step, _): return [.legCancelled(step: step)]
    }
  }

  /// A question from before they had a term of their own: its place is its number, because only its task knows more.
  static func oldQuestion(_ number: Int, step: Step.ID, answerBy: Instant) -> CaseState.Question {
    CaseState.Question(
      step: step, whom: Performer(role: "specialist", place: "c\(number)"), answerBy: answerBy.rawValue, silence: .wait)
  }
}

extension CaseState.Question {
  var isOld: Bool { StepPlaceText.isNumber(whom.place) }
}

private enum StepPlaceText {
  static func isNumber(_ place: String) -> Bool { place.hasPrefix("c") && Int(place.dropFirst()) != nil }
}
