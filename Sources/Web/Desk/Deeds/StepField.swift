import Markup
import WebShared
import Workflow

extension DeedForm {
  /// Which open step the deed is for: carried along where there is one, asked for where parallel steps are in hand.
  func step(among steps: [Step]) -> HTML {
    if steps.count > 1 {
      return select("step", "Bước", steps.map { Choice($0.id, $0.name) }, prompt: nil)
    }
    return steps.first.map { hiddenField(name("step"), $0.id) } ?? ""
  }

  var step: Step.ID? { filled("step") }

  /// The ways on, where a step in hand has several.
  func choice(among steps: [Step]) -> HTML? {
    let choices = steps.flatMap(\.choices)
    guard !choices.isEmpty else { return nil }
    return select("choice", "Hướng xử lý", choices.map { Choice($0.id, $0.title) })
  }

  var choice: StepChoice.ID? { filled("choice") }
}
