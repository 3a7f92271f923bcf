import Forms
import Identity
import Markup
import Procedures
import Processes
import Rules
import WebShared
import Workflow

/// The form of one choice of a step.
struct ChoicePage: Page {
  var officer: Officer
  var draft: ProcessDraft
  var step: Step
  /// None where the choice is new.
  var choice: StepChoice?
  var fields: [Form.Question]
  var mayChange: Bool
  var state: FormState

  var title: String { choice.map { "Hướng “\($0.title)”" } ?? "Thêm hướng xử lý" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { draftCrumbs(draft) + [Crumb("Bước \(step.id)", Paths.adminStep(draft.slug, step.id))] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>Bước \(step.id): \(step.name)</p>
    \(if: !mayChange, notice(.info, "<p>\(CatalogueRefusal.notYourProcess.sentence)</p>"))
    <div class="panes">
    \(form(to: Paths.adminChoice(draft.slug, step.id, choice?.id ?? "moi"), """
      \(hiddenField("revision", String(draft.revision)))
      \(textField("title", "Tên hướng", in: state, hint: "Như trên nút bấm: “Đạt”, “Không đạt, trả lại”.", width: .half, maxLength: 80))
      \(textField("condition", "Điều kiện", in: state, hint: "Để trống là luôn chọn được. Ví dụ: dien_tich > 100 và loai = \"nhà ở\".", isOptional: true, maxLength: Condition.longest))
      \(radios("target", "Dẫn đến đâu", [Choice("next", "Đi tiếp đến bước chọn ở dưới"), Choice("back", "Trả về một bước trước"), Choice("end", "Kết thúc hồ sơ")], in: state))
      \(checkboxes("next", "Bước tiếp theo", others, in: state, isOptional: true))
      \(selectField("back", "Trả về bước", others, in: state, isOptional: true, width: .half))
      \(details("Cần gì để chọn hướng này, kéo theo gì", isOpen: true, EffectFields(state: state).html))
      \(if: mayChange, actions(
        button("Lưu hướng", name: "verb", value: "save"),
        choice == nil ? "" : button("Xóa hướng", .danger, name: "verb", value: "remove"),
        buttonLink("Về bước", to: Paths.adminStep(draft.slug, step.id), .secondary)))
      """))
    <section class="pane" aria-labelledby="muc"><h2 id="muc">Mục dùng được trong điều kiện</h2>
    \(fields.isEmpty ? "<p>Tờ khai của thủ tục chưa có mục nào.</p>" : definitionList(fields.map { (name: $0.name, value: "\($0.label), \(kind(of: $0))") }))
    \(if: !legFields.isEmpty, "<p>Kết quả của cơ quan khác: \(each: legFields, { "<code>\($0)</code> " })</p>")
    </section>
    </div>
    """
  }

  private var others: [Choice] {
    draft.process.steps.filter { $0.id != step.id }.map { Choice($0.id, "\($0.id). \($0.name)") }
  }
  private var legFields: [String] { draft.process.legFields.keys.sorted() }

  private func kind(of question: Form.Question) -> String {
    switch question.kind {
    case .line, .paragraph: "chữ"
    case .date: "ngày"
    case .number: "số"
    case .choice: "một trong: \((question.choices ?? []).joined(separator: ", "))"
    }
  }
}

/// A choice as a form holds it, both ways.
enum ChoiceForm {
  static let empty = FormState(["target": "next", "clock": ""])

  static func state(of choice: StepChoice) -> FormState {
    var state = empty
    (state["title"], state["condition"]) = (choice.title, choice.condition ?? "")
    switch choice.target {
    case .next(let steps):
      state.fill("next", steps)
    case .back(let step): (state["target"], state["back"]) = ("back", step)
    case .end: state["target"] = "end"
    }
    EffectForm.fill(&state, needs: choice.needs, effects: choice.effects)
    return state
  }

  /// - Parameter fields: what conditions may name.
  static func read(
    _ form: inout FormState, into choice: inout StepChoice, of process: ProcessDefinition, fields: [String: FieldType]
  ) {
    choice.title = form.required("title", "Nhập tên hướng.", max: 80)
    choice.condition = form.optional("condition", max: Condition.longest)
    do {
      try choice.condition.map { text throws(ConditionError) in
        try Condition(text).check(against: fields.merging(process.legFields) { $1 })
      }
    } catch {
      form.fail("condition", error.sentence)
    }
    let next = process.steps.map(\.id).filter { form.has("next", $0) }
    switch form["target"] {
    case "back":
      if form["back"].isEmpty { form.fail("back", "Chọn bước được trả về.") }
      choice.target = .back(form["back"])
    case "end": choice.target = .end
    default:
      if next.isEmpty { form.fail("next", "Chọn ít nhất một bước tiếp theo.") }
      choice.target = .next(next)
    }
    EffectForm.read(form, needs: &choice.needs, effects: &choice.effects)
  }
}
