import Identity
import Markup
import Procedures
import Processes
import WebShared
import WorkingTime
import Workflow

/// A draft under work: its steps, the checks, the drawing, and the ways on.
struct DraftPage: Page {
  var officer: Officer
  var draft: ProcessDraft
  var heading: String
  var faults: [ProcessFault]
  var isTermUnchecked: Bool
  var changes: [ProcessChange]
  var mayChange: Bool
  var now: Instant
  var names = ProcessNames()
  /// What an imported file had that a process has no word for.
  var notes: [String] = []
  var done: String?
  var state = FormState()

  var title: String { "Bản nháp: \(heading)" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { draftCrumbs(draft, isAtDraft: true) }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(answer)
    <h1>\(title)</h1>
    <p><code>\(draft.slug)</code>\(if: draft.baseVersion > 0, ", sửa từ bản \(draft.baseVersion)"). \
    \(draft.changedBy) sửa lúc \(shortDateTime(draft.changedAt, now: now)). \
    \(draft.isChecked ? tag(.good, "Đã kiểm tra") : tag(.plain, "Chưa kiểm tra"))\
    \(draft.procedureCode.map { " Dành riêng cho thủ tục \(code($0))." })</p>
    \(if: !notes.isEmpty, notice(.warn, "Tệp có phần không dùng được", "<ul>\(each: notes, { "<li>\($0)</li>" })</ul>"))
    \(mayChange ? deeds : notice(.info, "<p>\(CatalogueRefusal.notYourProcess.sentence)</p>"))
    <div class="panes"><div>
    <section aria-labelledby="kiem-tra"><h2 id="kiem-tra">Kiểm tra</h2>\(faultList(faults, of: draft.process, slug: draft.slug))
    \(if: isTermUnchecked, "<p><small>Nhiều thủ tục có thời hạn khác nhau cùng dùng quy trình này, nên tổng thời gian các bước không được so với thời hạn.</small></p>")</section>
    <section aria-labelledby="cac-buoc"><h2 id="cac-buoc">Các bước</h2>
    \(stepTable(draft.process, names, edit: { Paths.adminStep(draft.slug, $0.id) }, faulty: Set(faults.compactMap(\.step))))
    \(if: mayChange, actions(buttonLink("Thêm bước", to: Paths.adminStep(draft.slug, "moi"))))</section>
    </div><div>
    <section class="pane" aria-labelledby="so-do"><h2 id="so-do">Sơ đồ</h2>
    \(processDrawing(draft.process, id: "so-do-ve", title: "Sơ đồ bản nháp \(draft.slug)", note: names.note))</section>
    <section class="pane" aria-labelledby="thay-doi"><h2 id="thay-doi">Thay đổi</h2>\(changeList(changes, now: now))</section>
    </div></div>
    """
  }

  private var deeds: HTML {
    """
    \(actions(
      buttonLink("Chạy thử", to: Paths.adminDraft(draft.slug, "chay-thu"), .secondary),
      buttonLink("Mô phỏng một tháng", to: Paths.adminDraft(draft.slug, "mo-phong"), .secondary),
      draft.baseVersion > 0 ? buttonLink("Xem khác bản cũ", to: Paths.adminDraft(draft.slug, "so-sanh"), .secondary) : "",
      buttonLink("Công bố", to: Paths.adminDraft(draft.slug, "cong-bo"))))
    \(form(to: Paths.adminDraft(draft.slug), """
      \(hiddenField("revision", String(draft.revision)))
      \(actions(button("Kiểm tra", .secondary, name: "verb", value: "check"), button("Bỏ bản nháp", .danger, name: "verb", value: "discard")))
      """))
    <p><a href="\(url: Paths.adminDraft(draft.slug, "bpmn"))">Tải tệp BPMN</a></p>
    """
  }

  private var answer: HTML? {
    switch done {
    case "chep": notice(.good, isAnswer: true, "<p>Đã có bản nháp. Bản đang áp dụng không đổi đến khi bạn công bố.</p>")
    case "luu": notice(.good, isAnswer: true, "<p>Đã lưu vào bản nháp.</p>")
    case "kiem-tra": notice(.good, isAnswer: true, "<p>Bản nháp đạt mọi kiểm tra.</p>")
    default: nil
    }
  }
}

func draftCrumbs(_ draft: ProcessDraft, isAtDraft: Bool = false) -> [Crumb] {
  [Crumb("Quy trình", Paths.adminProcesses)]
    + (draft.baseVersion > 0 ? [Crumb(draft.slug, Paths.adminProcess(draft.slug))] : [])
    + (isAtDraft ? [] : [Crumb("Bản nháp", Paths.adminDraft(draft.slug))])
}
