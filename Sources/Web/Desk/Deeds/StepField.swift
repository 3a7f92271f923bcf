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
}
