import Catalogue
import Identity
import Markup
import WebShared
import Workflow

/// Where running dossiers would stand under the draft: step by step of the old version, each tried on the new one.
struct MovePreviewPage: Page {
  var officer: Officer
  var draft: ProcessDraft
  var base: PublishedProcess

  var title: String { "Chuyển hồ sơ đang giải quyết" }
  var room: Room { .desk }
  var section: Section? { .admin }
  var breadcrumb: [Crumb] { draftCrumbs(draft) }

  var body: HTML {
    """
    \(AdminTab.line(current: .processes, for: officer))
    <h1>\(title)</h1>
    <p>Hồ sơ đang ở bước nào của bản \(base.version) thì sẽ đứng ở đâu trong bản nháp, nếu các bước cùng mã thay cho nhau. Hồ sơ không \
    tự chuyển: nộp theo bản nào thì theo bản đó đến khi xong.</p>
    \(mappingFaults)
    \(table("Từng bước", [Column("Đang ở bước"), Column("Sẽ đứng ở"), Column("Chuyển được không")], base.process.steps.map(row)))
    <p><a href="\(url: Paths.adminDraft(draft.slug, "cong-bo"))">Về trang công bố</a></p>
    """
  }

  private var mapping: Mapping { Mapping(sameIDs: base.process, draft.process) }

  private var mappingFaults: HTML? {
    let faults = mapping.faults(from: base.process, to: draft.process)
    if faults.isEmpty { return nil }
    return notice(.bad, "Cách nối các bước chưa đúng", "<ul>\(each: faults, { "<li>\($0.sentence)</li>" })</ul>")
  }

  private func row(_ step: Step) -> [HTML] {
    let answer = move(to: step.id)
    return [
      "<code>\(step.id)</code> \(step.name)",
      "\(answer.map { stepNames($0.open, in: draft.process) } ?? "")",
      answer == nil ? "\(tag(.bad, "Không")) \(reason(at: step.id))" : tag(.good, "Được"),
    ]
  }

  /// A dossier that has done everything before the step and nothing else.
  private func progress(at id: Step.ID) -> Progress {
    let before = Set(base.process.steps.map(\.id).filter { base.process.descendants(of: $0).contains(id) })
    return Progress(open: [id], done: before)
  }

  private func move(to id: Step.ID) -> Progress? {
    try? mapping.moving(progress(at: id), from: base.process, to: draft.process)
  }

  private func reason(at id: Step.ID) -> String {
    do {
      _ = try mapping.moving(progress(at: id), from: base.process, to: draft.process)
      return ""
    } catch {
      return error.sentence
    }
  }
}
