import Identity
import Markup
import Procedures
import Processes
import WebShared
import Workflow

/// The form of one step.
struct StepPage: Page {
  var officer: Officer
  var draft: ProcessDraft
  /// None where the step is new.
  var step: Step?
  var offer: StepOffer
  var faults: [ProcessFault]
  var mayChange: Bool
  var state: FormState

  var title: String { step.map { "Bước \($0.id): \($0.name)" } ?? "Thêm bước" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { draftCrumbs(draft) }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    \(if: !faults.isEmpty, notice(.bad, "Chỗ phải sửa ở bước này", "<ul>\(each: faults, { "<li>\($0.sentence(in: draft.process))</li>" })</ul>"))
    \(if: !mayChange, notice(.info, "<p>\(CatalogueRefusal.notYourProcess.sentence)</p>"))
    <div class="panes">
    \(form(to: Paths.adminStep(draft.slug, step?.id ?? "moi"), """
      \(hiddenField("revision", String(draft.revision)))
      \(StepFields(process: draft.process, step: step, offer: offer, state: state).html)
      \(if: mayChange, deeds)
      """))
    \(step.map(choices))
    </div>
    """
  }

  private var deeds: HTML {
    guard step != nil else { return actions(button("Thêm bước"), back) }
    return """
      \(actions(button("Lưu bước", name: "verb", value: "save"), back))
      \(actions(
        button("Đưa lên trước", .secondary, name: "verb", value: "up"),
        button("Đưa xuống sau", .secondary, name: "verb", value: "down"),
        button("Xóa bước", .danger, name: "verb", value: "remove")))
      """
  }

  private var back: HTML { buttonLink("Về bản nháp", to: Paths.adminDraft(draft.slug), .secondary) }

  private func choices(of step: Step) -> HTML {
    """
    <section class="pane" aria-labelledby="huong"><h2 id="huong">Hướng xử lý</h2>
    <p>Bước có hướng xử lý thì đi theo hướng được chọn, thay cho “bước tiếp theo”.</p>
    \(if: !step.choices.isEmpty, choiceList(of: step))
    \(if: mayChange, "<p><a href=\"\(url: Paths.adminChoice(draft.slug, step.id, "moi"))\">Thêm hướng xử lý</a></p>")
    </section>
    """
  }

  private func choiceList(of step: Step) -> HTML {
    """
    <ul>\(each: step.choices, { choice in
      """
      <li><a href="\(url: Paths.adminChoice(draft.slug, step.id, choice.id))">\(choice.title.isEmpty ? choice.id : choice.title)</a>: \
      \(target(of: choice, in: draft.process))\(choice.condition.map { " khi <code>\($0)</code>" })</li>
      """
    })</ul>
    """
  }
}
