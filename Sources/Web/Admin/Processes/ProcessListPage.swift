import Identity
import Language
import Markup
import Procedures
import Processes
import WebShared
import WorkingTime

struct ProcessListPage: Page {
  struct Line: Sendable {
    var slug: String
    var procedures: [Procedure]
    var current: PublishedProcess?
    /// Published, from a later day on.
    var coming: PublishedProcess?
    var draft: ProcessDraft?
  }

  var officer: Officer
  var lines: [Line]

  var title: String { "Quy trình" }
  var area: Area { .administration }
  var section: Entry? { .processes }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <p>Hồ sơ mới đi theo bản đang áp dụng vào ngày nộp; hồ sơ đang giải quyết giữ bản cũ đến khi xong.</p>
    \(table("Quy trình", [Column("Quy trình"), Column("Dùng cho"), Column("Đang áp dụng"), Column("Bản nháp")], lines.map(row)))
    \(actions(buttonLink("Nhập tệp BPMN", to: Paths.adminImportProcess, .secondary)))
    """
  }

  private func row(_ line: Line) -> [HTML] {
    [
      line.current == nil && line.coming == nil
        ? "<code>\(line.slug)</code>"
        : "<a href=\"\(url: Paths.adminProcess(line.slug))\"><code>\(line.slug)</code></a>",
      """
      \(processTitle(line.slug, line.procedures))\
      \(if: line.procedures.count > 1, "<br><small>\(grouped(line.procedures.count)) thủ tục</small>")
      """,
      """
      \(line.current.map { "bản \($0.version), từ \(shortDate($0.validFrom))" } ?? "chưa có")\
      \(line.coming.map { "<br>\(tag(.info, "Bản \($0.version) từ \(DateText.short($0.validFrom))"))" })
      """,
      line.draft.map { draft in
        """
        <a href="\(url: Paths.adminDraft(draft.slug))">Sửa tiếp<span class="unseen"> bản nháp \(draft.slug)</span></a>
        <br><small>\(draft.changedBy)</small>
        """
      } ?? "",
    ]
  }
}
