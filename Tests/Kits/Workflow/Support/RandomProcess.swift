import Language
import Workflow

/// Random definitions that the checks let pass: parallel ways, choices of people and of data, legs, consultations,
/// waiting, steps that may be left out.
struct RandomProcess {
  var random: SeededRandom

  static let fields: [String: FieldType] = [
    "area": FieldType(.number(isWhole: false)), "kind": FieldType(.option(["house", "shed"])),
    "urgent": FieldType(.truth, isRequired: true),
  ]
  static let context = CheckContext(fields: fields, givesResult: true)

  mutating func next() -> ProcessDefinition {
    while true {
      let process = candidate()
      if process.faults(in: Self.context).isEmpty { return process }
    }
  }

  mutating func data() -> [String: Value] {
    var data: [String: Value] = ["urgent": .truth(random.chance(0.5))]
    if random.chance(0.8), let area = Number(Int.random(in: 0...200, using: &random)) { data["area"] = .number(area) }
    if random.chance(0.8) { data["kind"] = .text(random.chance(0.5) ? "house" : "shed") }
    return data
  }

  private mutating func candidate() -> ProcessDefinition {
    let count = Int.random(in: 1...9, using: &random)
    let ids = (1...count + 2).map(String.init)
    var steps = [step("1", random.chance(0.2) ? .automaticReception : .reception, by: "r1", next: later(0, ids))]
    for place in 1...count { steps.append(middle(ids[place], place, ids)) }
    return ProcessDefinition(steps: steps + [step(ids[count + 1], .delivery, by: "r1")])
  }

  private mutating func middle(_ id: String, _ place: Int, _ ids: [String]) -> Step {
    let role = "r\(Int.random(in: 1...4, using: &random))"
    let kinds: [Step.Kind] = [
      .work, .work, .work, .work, .approval, .signature, .issue, .payment, .supplement, .consultation, .leg,
      .publication,
    ]
    let kind = kinds.randomElement(using: &random) ?? .work
    var made = step(id, kind, by: role, counted: random.chance(0.9), next: later(place, ids))
    if kind == .consultation {
      made.asked = ["r2", "r3", "r4"].prefix(Int.random(in: 1...3, using: &random)).map(performer)
      made.silence = random.chance(0.5) ? .consent : .wait
    }
    if kind == .leg {
      let refusals: [Leg.Refusal] = [.ask, .goOn, .end]
      made.leg = Leg(
        procedure: "p", agency: "there", minutes: 60, gives: ["number"],
        refusal: refusals.randomElement(using: &random)!)
    }
    if kind == .work, random.chance(0.2) { made.isOptional = true }
    if kind == .work, random.chance(0.2) { made.isChosenBefore = true }
    let isOfHand = [.work, .approval, .signature, .issue, .publication].contains(kind)
    if isOfHand, random.chance(0.3) { made.needs = [Need.paper, .reason].filter { _ in random.chance(0.5) } }
    if !made.isOptional, kind != .publication, random.chance(0.4) { branch(&made, place, ids) }
    return made
  }

  private mutating func branch(_ step: inout Step, _ place: Int, _ ids: [String]) {
    let conditions = ["area > 100", "kind = \"house\"", "urgent", "area <= 50 và không urgent"]
    let choices = conditions.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)).enumerated().map {
      StepChoice(id: "c\($0)", title: "c\($0)", condition: $1, target: .next(later(place, ids)))
    }
    step.choices = choices + [StepChoice(id: "else", title: "else", target: .next(later(place, ids)))]
    step.branching = step.completesItself || step.isCitizens || random.chance(0.5) ? .data : .person
    step.next = []
    if step.branching == .person, place > 1, random.chance(0.5) {
      step.choices.append(back("back", to: ids[Int.random(in: 1..<place, using: &random)]))
    }
    if step.branching == .person, random.chance(0.2) { step.choices.append(end("end")) }
  }

  /// The next step, a later one, or two at once.
  private mutating func later(_ place: Int, _ ids: [String]) -> [String] {
    let rest = Array(ids[(place + 1)...])
    if random.chance(0.5) { return [rest[0]] }
    return Array(Set(rest.shuffled(using: &random).prefix(random.chance(0.6) ? 2 : 1)).sorted())
  }
}
