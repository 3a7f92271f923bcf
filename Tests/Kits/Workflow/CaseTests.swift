import Testing
import Workflow

/// 1 → 2 → (3 asks two units ∥ 4 waits for the district) → 5 signs → 6 hands over
private let process = ProcessDefinition(steps: [
  step("1", .reception, by: "counter", next: ["2"]),
  step("2", by: "specialist", next: ["3", "4"]),
  step("3", .consultation, by: "specialist", next: ["5"], asked: ["fire", "road"], silence: .consent),
  step("4", .leg, by: "specialist", next: ["5"], leg: leg),
  step("5", .signature, by: "leader", next: ["6"]),
  step("6", .delivery, by: "counter"),
])
private let machine = Machine(process)
private let ha = CaseActor(id: "1", performs: [performer("specialist")])
private let binh = CaseActor(id: "2", performs: [performer("specialist")])
private let chief = CaseActor(
  id: "3", performs: [performer("leader")], givesOut: [performer("specialist")], powers: [.head])
private let counter = CaseActor(id: "4", performs: [performer("counter")], powers: [.counter])
private let fire = CaseActor(id: "5", performs: [performer("fire")])

@Suite("A case moves by what people may do")
struct CaseTests {
  private func received() throws -> CaseState { try machine.after(.accept, by: counter, in: machine.start()) }

  private func asked() throws -> CaseState {
    try machine.after(.complete("2", choice: nil), by: ha, in: received())
  }

  @Test("Acceptance starts the clock, the hand-over alone stops it")
  func clock() throws {
    #expect(try received().clock == .running(due: 4800))
    var state = try machine.after(.answer(1), by: fire, in: asked())
    state = try machine.after(.countSilence(2), by: .program, at: 60, in: state)
    state = try machine.after(.legReturned("4"), by: .program, in: state)
    state = try machine.after(.complete("5", choice: nil), by: chief, at: 100, in: state)
    #expect(state.clock == .stopped(due: 4800))
    #expect(try machine.after(.complete("6", choice: nil), by: counter, in: state).ending == .finished)
  }

  @Test("Silence counts as consent only after the term, and is recorded as such")
  func silence() throws {
    let state = try asked()
    #expect(throws: CaseRefusal.tooEarly(60)) { try machine.after(.countSilence(1), by: .program, at: 59, in: state) }
    let transition = try machine.handle(
      Command(.countSilence(1)), in: state, People.facts(.program, at: 60))
    #expect(transition.events.map(\.what) == [.silenceCounted(number: 1)])
    #expect(transition.events[0].by == nil)
  }

  @Test("A refused leg ends the case, lets it go on, or asks, as its definition says")
  func refusals() throws {
    func refused(_ refusal: Leg.Refusal) throws -> CaseState {
      var changed = process
      changed.steps[3].leg?.refusal = refusal
      return try Machine(changed).after(.legRefused("4"), by: .program, in: asked())
    }
    #expect(try refused(.end).ending == .legRefused(step: "4"))
    #expect(try refused(.goOn).progress.done.contains("4"))
    let waiting = try refused(.ask)
    #expect(waiting.progress.open == ["3", "4"])
    #expect(try machine.after(.complete("4", choice: nil), by: ha, in: waiting).progress.open == ["3"])
  }

  @Test("A late leg is told once")
  func late() throws {
    let state = try machine.after(.legLate("4"), by: .program, at: 61, in: asked())
    #expect(state.legs["4"]?.isLate == true)
    #expect(throws: CaseRefusal.lateAlready("4")) { try machine.after(.legLate("4"), by: .program, at: 62, in: state) }
  }

  @Test("Going back calls off what runs elsewhere")
  func cancelled() throws {
    let state = try asked()
    let transition = try machine.handle(
      Command(.sendBack("3", to: "2"), given: Given(reason: "sai")), in: state, People.facts(ha, at: 5))
    #expect(transition.events.map(\.what).contains(.legCancelled(step: "4")))
    #expect(transition.state.questions.isEmpty && transition.state.progress.open == ["2"])
    #expect(transition.state.holders["2"] == "1")
  }
}

@Suite("What one has done may be taken back")
struct TakeBackTests {
  private let short = Machine(
    ProcessDefinition(steps: [
      step("1", .reception, by: "counter", next: ["2"]), step("2", by: "specialist", next: ["3"]),
      step("3", .approval, by: "leader", next: ["4"]), step("4", .delivery, by: "counter"),
    ]))

  private func laid() throws -> CaseState {
    let received = try short.after(.accept, by: counter, in: short.start())
    return try short.after(.complete("2", choice: nil), by: ha, in: received)
  }

  @Test("While nobody has looked at what it made")
  func unseen() throws {
    let back = try short.after(.takeBack("2"), by: ha, in: laid())
    #expect(back.progress.open == ["2"] && back.holders["2"] == "1")
    let seen = try short.after(.look("3"), by: chief, in: laid())
    #expect(throws: CaseRefusal.seenAlready("3")) { try short.after(.takeBack("2"), by: ha, in: seen) }
    #expect(throws: CaseRefusal.notYours) { try short.after(.takeBack("2"), by: binh, in: laid()) }
    #expect(throws: CaseRefusal.cannotTakeBack("1")) { try short.after(.takeBack("1"), by: counter, in: laid()) }
  }

  @Test("The apology comes once, before the deadline, with a later date")
  func apology() throws {
    let state = try laid()
    let sorry = Given(reason: "mưa", date: 5000)
    let after = try short.after(.apologise, by: chief, at: 4799, given: sorry, in: state)
    #expect(after.clock == .running(due: 5000))
    #expect(throws: CaseRefusal.apologisedAlready) {
      try short.after(.apologise, by: chief, at: 4800, given: sorry, in: after)
    }
    #expect(throws: CaseRefusal.deadlinePassed) {
      try short.after(.apologise, by: chief, at: 4800, given: sorry, in: state)
    }
    #expect(throws: CaseRefusal.dateNotLater) {
      try short.after(.apologise, by: chief, given: Given(reason: "mưa", date: 4800), in: state)
    }
  }

  @Test("Withdrawal only before the decision")
  func withdrawal() throws {
    #expect(try short.after(.withdraw, by: counter, in: laid()).ending == .withdrawn)
    let decided = try short.after(.complete("3", choice: nil), by: chief, in: laid())
    #expect(throws: CaseRefusal.decidedAlready) { try short.after(.withdraw, by: counter, in: decided) }
    #expect(throws: CaseRefusal.decidedAlready) { try short.after(.stop, by: chief, in: decided) }
  }

  @Test("A supplement restarts the term or resumes it, and long silence closes the case")
  func supplement() throws {
    func due(_ policy: Policy.Supplement) throws -> CaseState.Clock {
      let machine = Machine(short.process, policy: Policy(supplement: policy))
      let received = try machine.after(.accept, by: counter, in: machine.start())
      let waiting = try machine.after(.requestSupplement, by: ha, at: 1000, in: received)
      #expect(waiting.clock == .paused(due: 4800, since: 1000))
      return try machine.after(.supply, by: counter, at: 3000, in: waiting).clock
    }
    #expect(try due(.restart) == .running(due: 7800))
    #expect(try due(.resume) == .running(due: 6800))

    let received = try short.after(.accept, by: counter, in: short.start())
    let waiting = try short.after(.requestSupplement, by: ha, at: 1000, in: received)
    #expect(throws: CaseRefusal.tooEarly(8200)) {
      try short.after(.closeForSilence, by: .program, at: 8199, in: waiting)
    }
    #expect(try short.after(.closeForSilence, by: .program, at: 8200, in: waiting).ending == .silence)
    let supplied = try short.after(.supply, by: counter, in: waiting)
    #expect(throws: CaseRefusal.supplementUsedUp) { try short.after(.requestSupplement, by: ha, in: supplied) }
  }

  @Test("A colleague covers who is absent, a delegate acts in the other's name, each only in time")
  func hands() throws {
    let received = try short.after(.accept, by: counter, in: short.start())
    let held = try short.after(.assign("2"), by: ha, in: received)
    let complete = Act.complete("2", choice: nil)
    #expect(throws: CaseRefusal.notYours) { try short.after(complete, by: binh, in: held) }
    #expect(throws: CaseRefusal.holderPresent("2")) { try short.after(.cover("2"), by: binh, in: held) }

    let absence = [Absence("1", since: 10, until: 20)]
    let covered = try short.after(.cover("2"), by: binh, at: 10, in: held, absences: absence)
    #expect(covered.holders["2"] == "2")
    #expect(throws: CaseRefusal.holderPresent("2")) {
      try short.after(.cover("2"), by: binh, at: 20, in: held, absences: absence)
    }

    let delegation = [Delegation(from: "1", to: "4", performs: ha.performs, since: 10, until: 20)]
    let transition = try short.handle(
      Command(complete), in: held, People.facts(counter, at: 19, delegations: delegation))
    #expect(transition.events[0].by == "4" && transition.events[0].insteadOf == "1")
    #expect(throws: CaseRefusal.notYours) {
      try short.after(complete, by: counter, at: 20, in: held, delegations: delegation)
    }

    let given = try short.after(.assign("2"), by: chief, given: Given(person: "2"), in: held)
    #expect(given.holders["2"] == "2")
    #expect(throws: CaseRefusal.onlyForYourself) {
      try short.after(.assign("2"), by: ha, given: Given(person: "2"), in: received)
    }
  }
}
