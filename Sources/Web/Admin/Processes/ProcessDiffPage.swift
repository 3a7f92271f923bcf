import Identity
import Markup
import Processes
import WebShared
import Workflow

/// Two versions of a process, in words.
struct ProcessDiffPage: Page {
  var officer: Officer
  var slug: String
  /// "bản 1", "bản nháp".
  var before: String
  var after: String
  var old: ProcessDefinition
  var new: ProcessDefinition
  var names = ProcessNames()

  var title: String { "So sánh \(before) và \(after)" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { [Crumb("Quy trình", Paths.adminProcesses), Crumb(slug, Paths.adminProcess(slug))] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(differences(from: old, to: new, names))
    <h2>\(before.firstLetterLarge)</h2>
    \(processDrawing(old, id: "so-do-cu", title: "Sơ đồ \(before)", note: names.note))
    <h2>\(after.firstLetterLarge)</h2>
    \(processDrawing(new, id: "so-do-moi", title: "Sơ đồ \(after)", note: names.note))
    """
  }
}

/// What was added, removed, changed.
func differences(from old: ProcessDefinition, to new: ProcessDefinition, _ names: ProcessNames) -> HTML {
  let diff = ProcessDiff(from: old, to: new)
  if diff.isEmpty { return "<p>Hai bản giống nhau.</p>" }
  return """
    <ul>
    \(each: diff.added, { step in "<li>Thêm bước <code>\(step.id)</code> “\(step.name)”: \(step.kind.label), \(names.label(of: step.performer)), \(stepTerm(step)).</li>\n" })\
    \(each: diff.removed, { step in "<li>Bỏ bước <code>\(step.id)</code> “\(step.name)”.</li>\n" })\
    \(each: diff.changed, { change in
      """
      <li>Bước <code>\(change.before.id)</code> “\(change.before.name)”:<ul>\(each: change.parts, { part in
        "<li>\(part.title): \(words(of: part, change, old, new, names))</li>"
      })</ul></li>

      """
    })\
    \(if: diff.isReordered, "<li>Thứ tự các bước trên trang đã đổi.</li>")
    </ul>
    <p>Thời gian tính vào thời hạn: \(workingTimeWords(from: old.countedMinutes, to: new.countedMinutes)).</p>
    """
}

/// Times that are both known are told in one unit.
private func words(
  of part: ProcessDiff.Part, _ change: ProcessDiff.StepChange, _ old: ProcessDefinition, _ new: ProcessDefinition,
  _ names: ProcessNames
) -> String {
  if part == .minutes, change.before.minutes > 0, change.after.minutes > 0 {
    return workingTimeWords(from: change.before.minutes, to: change.after.minutes)
  }
  return "\(words(of: part, change.before, in: old, names)) → \(words(of: part, change.after, in: new, names))"
}

private func words(
  of part: ProcessDiff.Part, _ step: Step, in process: ProcessDefinition, _ names: ProcessNames
) -> String {
  switch part {
  case .name: return "“\(step.name)”"
  case .kind: return step.kind.label
  case .performer: return names.label(of: step.performer) + (step.isChosenBefore ? ", được chỉ định" : "")
  case .minutes: return step.minutes == 0 ? "phần còn lại" : workingTimeWords(step.minutes)
  case .counting: return step.isCounted ? "tính vào thời hạn" : "ngoài thời hạn"
  case .leavingOut: return step.isOptional ? "có thể bỏ qua" : "bắt buộc"
  case .next: return step.next.isEmpty ? "hết" : stepNames(step.next, in: process)
  case .choices:
    return step.choices.isEmpty
      ? "không có"
      : step.choices.map { choice in
        "\(choice.title) (\(target(of: choice, in: process))\(choice.condition.map { " khi \($0)" } ?? ""))"
      }.joined(separator: "; ")
  case .asked:
    let silence = step.silence == .consent ? ", im lặng là đồng ý" : ""
    return step.asked.isEmpty ? "không hỏi" : step.asked.map(names.label).joined(separator: "; ") + silence
  case .leg: return step.leg.map(names.leg) ?? "không có"
  case .needs: return step.needs.isEmpty ? "không" : step.needs.map(\.label).joined(separator: ", ")
  case .effects: return step.effects.isEmpty ? "không" : step.effects.map(\.label).joined(separator: ", ")
  }
}

extension String {
  var firstLetterLarge: String { prefix(1).uppercased() + dropFirst() }
}
