import Workflow

/// Moments of these tests count minutes; working time is all time.
enum People {
  /// Everyone who may have a hand in a case of this process.
  static func all(of process: ProcessDefinition) -> [CaseActor] {
    let performers = Set(process.steps.flatMap { [$0.performer] + $0.asked }).sorted {
      ($0.role, $0.place) < ($1.role, $1.place)
    }
    let workers = performers.enumerated().flatMap { number, performer in
      [
        CaseActor(id: "\(number * 2 + 1)", performs: [performer]),
        CaseActor(id: "\(number * 2 + 2)", performs: [performer], givesOut: [performer]),
      ]
    }
    return workers + [
      CaseActor(id: "900", powers: [.counter]), CaseActor(id: "901", powers: [.head]), CaseActor(id: "902"),
      CaseActor(id: "903", powers: [.applicant]), .program,
    ]
  }

  static func facts(
    _ actor: CaseActor, at now: CaseTime, data: [String: Value] = [:], absences: [Absence] = [],
    delegations: [Delegation] = []
  ) -> Facts {
    Facts(
      now: now, due: now + 4800, after: { now + CaseTime($0) }, left: { Int($1 - $0) }, actor: actor, data: data,
      absences: absences, delegations: delegations)
  }

  /// Everything any need could ask for.
  static func everything(_ actor: CaseActor, _ state: CaseState) -> Given {
    Given(
      hasPaper: true, reason: "lý do", date: (state.clock.due ?? 0) + 480, person: actor.id ?? "1",
      performer: Performer(role: "specialist", place: "elsewhere"))
  }
}

extension Machine {
  /// The program's or a person's command in one line.
  func after(
    _ act: Act, by actor: CaseActor, at now: CaseTime = 0, data: [String: Value] = [:], given: Given? = nil,
    in state: CaseState, absences: [Absence] = [], delegations: [Delegation] = []
  ) throws(CaseRefusal) -> CaseState {
    try handle(
      Command(act, given: given ?? People.everything(actor, state)), in: state,
      People.facts(actor, at: now, data: data, absences: absences, delegations: delegations)
    ).state
  }
}
