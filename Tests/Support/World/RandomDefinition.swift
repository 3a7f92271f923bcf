package import Forms
package import Language
import Processes
package import Workflow

/// Random definitions that the checks let pass, done by the offices of the test world: ways beside each other and joins,
/// conditions on the form's data, consultations with and without silence, payment, supplement, legs, ways back.
package struct RandomDefinition {
  package var random: SeededRandom

  package init(seed: UInt64) { random = SeededRandom(seed: seed) }

  package static let form = Form(questions: [
    Form.Question(name: "area", label: "Diện tích", kind: .number, isRequired: false),
    Form.Question(name: "kind", label: "Loại nhà", kind: .choice, isRequired: true, choices: ["house", "shed"]),
    Form.Question(name: "built", label: "Ngày xây", kind: .date, isRequired: false),
  ])

  package mutating func next() -> ProcessDefinition {
    let context = CheckContext(
      fields: Self.form.fieldTypes, givesResult: true, procedures: Set(Self.legs.map(\.procedure)))
    while true {
      let process = candidate()
      if process.faults(in: context).isEmpty { return process }
    }
  }

  package mutating func answers() -> [String: String] {
    var answers = ["kind": chance(0.5) ? "house" : "shed"]
    if chance(0.7) { answers["area"] = String(Int.random(in: 0...200, using: &random)) }
    if chance(0.7) { answers["built"] = chance(0.5) ? "1999-12-31" : "2020-01-01" }
    return answers
  }

  private static let officers = [
    Performer(role: "specialist", place: "solving/room"), head,
    Performer(role: "leader", place: "solving/leaders"), Performer(role: "clerk", place: "solving/clerks"),
    Performer(role: "specialist", place: "outside:Thuế cơ sở/room"),
    Performer(role: "specialist", place: "district/room"),
  ]
  private static let head = Performer(role: "leader", place: "solving/room")
  private static let counter = Performer(role: "receptionist", place: "receiving/counter")
  private static let legs = [
    Leg(procedure: "lt-the-bhyt", agency: "outside:BHXH cơ sở", minutes: 60, gives: ["code"]),
    Leg(procedure: "tcxh-2013-huyen", agency: "district", minutes: 60, gives: ["outcome"]),
  ]
  private static let ofHand: [Step.Kind] = [.work, .approval, .signature, .issue, .publication]

  private mutating func candidate() -> ProcessDefinition {
    let count = Int.random(in: 2...8, using: &random)
    let ids = (1...count + 2).map(String.init)
    var steps = [step("1", chance(0.15) ? .automaticReception : .reception, by: Self.counter, next: later(0, ids))]
    for place in 1...count { steps.append(middle(place, ids)) }
    return ProcessDefinition(steps: steps + [step(ids[count + 1], .delivery, by: Self.counter, next: [])])
  }

  private mutating func middle(_ place: Int, _ ids: [String]) -> Step {
    let kinds: [Step.Kind] = Self.ofHand + [.work, .work, .payment, .supplement, .consultation, .leg]
    let kind = kinds.randomElement(using: &random) ?? .work
    let isCitizens = kind == .payment || kind == .supplement
    let performer = isCitizens ? Self.counter : Self.officers.randomElement(using: &random) ?? Self.counter
    var made = step(ids[place], kind, by: performer, next: later(place, ids))
    made.isCounted = chance(0.9)
    if kind == .consultation {
      made.asked = Array(Self.officers.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
      made.silence = chance(0.6) ? .consent : .wait
    }
    if kind == .leg {
      var leg = Self.legs.randomElement(using: &random)
      leg?.refusal = [.ask, .goOn, .end].randomElement(using: &random) ?? .ask
      made.leg = leg
    }
    if kind == .work, chance(0.25) { made.isOptional = true }
    // The rooms of the test world have no heads that could be named.
    if kind == .work, performer != Self.head, chance(0.2) { made.isChosenBefore = true }
    if Self.ofHand.contains(kind), chance(0.25) {
      made.needs = [Need.paper, .reason, .date].filter { _ in chance(0.4) }
    }
    if chance(0.1) { made.effects = [[.pause], [.resume], [.message("x")], [.status("processing")]][pick(4)] }
    if !made.isOptional, chance(0.4) { branch(&made, place, ids) }
    return made
  }

  private mutating func branch(_ step: inout Step, _ place: Int, _ ids: [String]) {
    let conditions = [
      "area > 100", "kind = \"house\"", "area <= 50 và kind = \"shed\"", "built >= 2000-01-01", "area = trống",
    ]
    step.choices = conditions.shuffled(using: &random).prefix(pick(3)).enumerated().map {
      StepChoice(id: "c\($0)", title: "c\($0)", condition: $1, target: .next(later(place, ids)))
    }
    step.choices.append(StepChoice(id: "else", title: "else", target: .next(later(place, ids))))
    step.branching = step.completesItself || step.isCitizens || chance(0.5) ? .data : .person
    step.next = []
    guard step.branching == .person else { return }
    if place > 1, chance(0.5) {
      step.choices.append(
        StepChoice(id: "back", title: "back", target: .back(ids[Int.random(in: 1..<place, using: &random)])))
    }
    if chance(0.2) {
      step.choices.append(
        StepChoice(id: "end", title: "end", target: .end, effects: [.status("stopped"), .form("refusal")]))
    }
  }

  private func step(_ id: Step.ID, _ kind: Step.Kind, by performer: Performer, next: [Step.ID]) -> Step {
    Step(id: id, name: "Bước \(id)", kind: kind, performer: performer, minutes: 60, next: next)
  }

  /// The next step, a later one, or two at once.
  private mutating func later(_ place: Int, _ ids: [String]) -> [Step.ID] {
    let rest = Array(ids[(place + 1)...])
    if chance(0.5) { return [rest[0]] }
    return Array(Set(rest.shuffled(using: &random).prefix(chance(0.6) ? 2 : 1)).sorted())
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  private mutating func chance(_ share: Double) -> Bool { random.chance(share) }
}
