import Agencies
import Foundation
import Identity
import Storage
import Workflow
import WorkingTime

/// What the machine knows of a case and no other column says, as the row keeps it; empty text for a plain case.
struct StoredFlow: Codable, Hashable {
  var taken: [Step.ID: StepChoice.ID]?
  var isHeld: Bool?
  var waiting: CaseState.Waiting?
  var silentFrom: CaseTime?
  var silenceTerm: WaitingTerm?
  var ending: CaseState.Ending?
  var status: String?
  var doneBy: [Step.ID: ActorID]?
  var questions: [Int: CaseState.Question]?
  var questionCount: Int?
  var legs: [Step.ID: CaseState.OpenLeg]?
  var results: [String: Value]?
  /// Who was chosen for steps that are not open yet; who holds an open one stands in its task.
  var chosen: [Step.ID: ActorID]?

  static let plain = StoredFlow()

  init() {}

  init(_ state: DossierState, _ process: ProcessDefinition) {
    let flow = state.flow
    taken = flow.progress.taken.filledOrNil
    isHeld = flow.isHeld ? true : nil
    waiting = flow.waiting == state.stage.waiting(flow.progress.open, process) ? nil : flow.waiting
    (silentFrom, silenceTerm) = (flow.silentFrom, flow.silenceTerm)
    ending = flow.ending == state.stage.ending ? nil : flow.ending
    status = flow.status
    doneBy = flow.doneBy.filledOrNil
    questions = flow.questions.filledOrNil
    questionCount = flow.questionCount == 0 ? nil : flow.questionCount
    legs = flow.legs.filledOrNil
    results = flow.results.filledOrNil
    chosen = flow.holders.filter { !flow.progress.open.contains($0.key) }.filledOrNil
  }

  /// Puts what is kept here back into the case.
  func fill(_ state: inout DossierState, _ process: ProcessDefinition) {
    state.flow.progress.taken = taken ?? [:]
    state.flow.isHeld = isHeld ?? false
    state.flow.waiting = waiting ?? state.stage.waiting(state.flow.progress.open, process)
    (state.flow.silentFrom, state.flow.silenceTerm) = (silentFrom, silenceTerm)
    state.flow.ending = ending ?? state.stage.ending
    state.flow.status = status
    state.flow.doneBy = doneBy ?? [:]
    state.flow.questions = questions ?? [:]
    state.flow.questionCount = questionCount ?? 0
    state.flow.legs = legs ?? [:]
    state.flow.results = results ?? [:]
    state.flow.holders = chosen ?? [:]
  }

  var text: String {
    get throws { self == .plain ? "" : try Payload.text(self) }
  }

  init(text: String) throws {
    self = text.isEmpty ? .plain : try JSONDecoder().decode(StoredFlow.self, from: Data(text.utf8))
  }
}

extension Stage {
  /// What a stage alone says about waiting, where no open step says it.
  fileprivate func waiting(_ open: [Step.ID], _ process: ProcessDefinition) -> CaseState.Waiting? {
    func has(_ kind: Step.Kind) -> Bool { open.contains { process.step($0)?.kind == kind } }
    return switch self {
    case .awaitingSupplement: has(.supplement) ? nil : .supplement
    case .awaitingPayment: has(.payment) ? nil : .payment
    default: nil
    }
  }

  fileprivate var ending: CaseState.Ending? {
    switch self {
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .stopped: .stopped
    case .returned: .finished
    default: nil
    }
  }
}

extension Dictionary {
  fileprivate var filledOrNil: Self? { isEmpty ? nil : self }
}
