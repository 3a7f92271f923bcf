import Identity
import Markup
import Processes
import WebShared
import Workflow

/// The steps of a process, one a row; `edit` leads to the form of a step.
func stepTable(
  _ process: ProcessDefinition, _ names: ProcessNames, edit: ((Step) -> Path)? = nil, faulty: Set<Step.ID> = []
)
  -> HTML
{
  table(
    "Các bước", [Column("Bước"), Column("Loại"), Column("Người làm"), Column("Thời gian"), Column("Sau đó")],
    process.steps.map { step in
      [
        """
        <code>\(step.id)</code> \(edit.map { link in "<a href=\"\(url: link(step))\">\(named(step))</a>" } ?? "\(named(step))")\
        \(if: faulty.contains(step.id), " \(tag(.bad, "Cần sửa"))")
        """,
        "\(step.kind.label)", performers(of: step, names), "\(stepTerm(step))", ways(of: step, in: process),
      ]
    })
}

private func named(_ step: Step) -> String { step.name.isEmpty ? "(chưa có tên)" : step.name }

private func performers(of step: Step, _ names: ProcessNames) -> HTML {
  """
  \(names.label(of: step.performer))\(if: !step.asked.isEmpty, "<br><small>Hỏi: \(asked(of: step, names))</small>")\
  \(step.leg.map { "<br><small>Mở \(names.leg($0))</small>" })
  """
}

private func asked(of step: Step, _ names: ProcessNames) -> String {
  step.asked.map(names.label).joined(separator: "; ") + (step.silence == .consent ? "; im lặng là đồng ý" : "")
}

private func ways(of step: Step, in process: ProcessDefinition) -> HTML {
  if step.choices.isEmpty { return step.next.isEmpty ? "Hết" : "\(stepNames(step.next, in: process))" }
  return """
    <ul class="plainlist">\(each: step.choices, { choice in
      """
      <li>\(choice.title): \(target(of: choice, in: process))\
      \(choice.condition.map { " khi <code>\($0)</code>" })</li>
      """
    })</ul>
    """
}

func target(of choice: StepChoice, in process: ProcessDefinition) -> String {
  switch choice.target {
  case .next(let steps): steps.isEmpty ? "chưa chọn" : stepNames(steps, in: process)
  case .back(let step): "trả về \(stepNames([step], in: process))"
  case .end: "kết thúc hồ sơ"
  }
}

func stepNames(_ steps: [Step.ID], in process: ProcessDefinition) -> String {
  steps.map { process.step($0)?.name ?? $0 }.joined(separator: " và ")
}

/// What stands against publishing, each with a link to the step it concerns.
func faultList(_ faults: [ProcessFault], of process: ProcessDefinition, slug: String) -> HTML {
  if faults.isEmpty { return notice(.good, "<p>Không còn chỗ nào phải sửa.</p>") }
  return notice(
    .bad, "Có \(faults.count) chỗ phải sửa trước khi công bố",
    """
    <ul>\(each: faults.prefix(60), { fault in
      """
      <li>\(fault.sentence(in: process))\
      \(fault.step.map { step in " <a href=\"\(url: Paths.adminStep(slug, step))\">Sửa bước <code>\(step)</code></a>" })</li>
      """
    })</ul>\(if: faults.count > 60, "<p>Và \(faults.count - 60) chỗ khác cùng loại.</p>")
    """)
}
