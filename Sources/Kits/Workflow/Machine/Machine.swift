/// One process with its policy: **the** function from a state and a command to a new state and events, or a refusal.
package struct Machine: Hashable, Sendable {
  package var process: ProcessDefinition
  package var policy: Policy

  package init(_ process: ProcessDefinition, policy: Policy = Policy()) {
    (self.process, self.policy) = (process, policy)
  }

  package struct Transition: Hashable, Sendable {
    package var state: CaseState
    package var events: [CaseEvent]
  }

  /// The state of a case that was just handed in.
  package func start() -> CaseState {
    CaseState(progress: process.start())
  }

  package func handle(
    _ command: Command, in state: CaseState, _ facts: Facts
  ) throws(CaseRefusal) -> Transition {
    let permit = Permit(machine: self, state: state, facts: facts)
    let insteadOf = try permit.allow(command.act)
    for need in permit.needs(of: command.act) where !command.given.has(need) { throw .missing(need) }
    try permit.check(command.given, for: command.act)
    return try Recorder.transition(command, insteadOf: insteadOf, permit: permit)
  }

  /// Exactly the acts `handle` accepts from this actor now, given what each needs.
  package func offers(in state: CaseState, _ facts: Facts) -> [Offer] {
    judge({ _ in true }, in: state, facts).compactMap { verdict in
      verdict.refusal == nil ? Offer(act: verdict.act, needs: verdict.needs) : nil
    }
  }

  /// Every act of a kind that has something to be about: allowed to this actor now, or why not.
  package func judge(_ suits: (Act) -> Bool, in state: CaseState, _ facts: Facts) -> [Verdict] {
    let permit = Permit(machine: self, state: state, facts: facts)
    return acts(in: state).filter(suits).map { act in
      do throws(CaseRefusal) {
        _ = try permit.allow(act)
        return Verdict(act: act, needs: permit.needs(of: act), refusal: nil)
      } catch {
        return Verdict(act: act, needs: [], refusal: error)
      }
    }
  }

  package struct Verdict: Hashable, Sendable {
    package var act: Act
    package var needs: [Need]
    package var refusal: CaseRefusal?
  }

  /// The open steps that lie in this actor's hands, in the order of the process.
  package func stepsInHand(in state: CaseState, _ facts: Facts) -> [Step] {
    let permit = Permit(machine: self, state: state, facts: facts)
    return permit.open.filter(permit.holds)
  }

  /// Every act that has something to be about.
  private func acts(in state: CaseState) -> [Act] {
    let open = state.progress.open.compactMap(process.step)
    let ofSteps = open.flatMap { step -> [Act] in
      let choices = step.branching == .person ? step.choices.map { Act.complete(step.id, choice: $0.id) } : []
      let earlier = process.earlierSteps(than: step.id, in: state.progress)
      return (choices.isEmpty ? [.complete(step.id, choice: nil)] : choices)
        + [.look(step.id), .skip(step.id), .assign(step.id), .cover(step.id), .ask(step.id)]
        + earlier.map { .sendBack(step.id, to: $0.id) }
        + [.legReturned(step.id), .legRefused(step.id), .legLate(step.id)]
    }
    let ofQuestions = state.questions.keys.sorted().flatMap { [Act.answer($0), .countSilence($0)] }
    let ofCase: [Act] = [
      .accept, .refuse, .requestSupplement, .supply, .requestPayment, .confirmPayment, .closeForSilence, .apologise,
      .withdraw, .stop,
    ]
    return ofCase + ofSteps + process.inOrder(state.progress.done).map { .takeBack($0) } + ofQuestions
  }
}
