import Workflow

/// A step with everything usual left out.
func step(
  _ id: String, _ kind: Step.Kind = .work, by role: String = "specialist", chosen: Bool = false, minutes: Int = 60,
  counted: Bool = true, optional: Bool = false, next: [String] = [], choices: [StepChoice] = [],
  branching: Step.Branching = .person, asked: [String] = [], silence: Step.Silence = .wait, leg: Leg? = nil,
  needs: [Need] = [], effects: [Effect] = []
) -> Step {
  Step(
    id: id, name: "Bước \(id)", kind: kind, performer: performer(role), isChosenBefore: chosen, minutes: minutes,
    isCounted: counted, isOptional: optional, next: next, choices: choices, branching: branching,
    asked: asked.map(performer), silence: silence, leg: leg, needs: needs, effects: effects)
}

func performer(_ role: String) -> Performer { Performer(role: role, place: "here") }

func choice(
  _ id: String, if condition: String? = nil, to next: String..., needs: [Need] = [], effects: [Effect] = []
) -> StepChoice {
  StepChoice(id: id, title: "Hướng \(id)", condition: condition, target: .next(next), needs: needs, effects: effects)
}

func back(_ id: String, if condition: String? = nil, to earlier: String) -> StepChoice {
  StepChoice(id: id, title: "Trả lại", condition: condition, target: .back(earlier))
}

func end(
  _ id: String, if condition: String? = nil, effects: [Effect] = [.status("refused"), .form("03")]
) -> StepChoice {
  StepChoice(id: id, title: "Kết thúc", condition: condition, target: .end, effects: effects)
}

let leg = Leg(procedure: "1.000", agency: "district", minutes: 60)
