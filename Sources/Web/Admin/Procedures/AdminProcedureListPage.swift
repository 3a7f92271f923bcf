import Identity
import Language
import Markup
import Procedures
import WebShared

struct AdminProcedureListPage: Page {
  static let limit = 50

  var officer: Officer
  var words: String
  /// The field's code.
  var field: String?
  var fields: [Field]
  /// One more than the limit when there are more.
  var found: [Procedure]
  var total: Int

  var title: String { "Thủ tục hành chính" }
  var area: Area { .administration }
  var section: Entry? { .procedures }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <p>\(grouped(total)) thủ tục đang áp dụng.</p>
    \(filter)
    \(found.isEmpty ? nothing : rows)
    \(if: found.count > Self.limit, "<p>Đang hiện \(Self.limit) thủ tục đầu. Hãy gõ thêm từ hoặc chọn lĩnh vực để thu hẹp.</p>")
    """
  }

  private var filter: HTML {
    let state = FormState(["q": words, "linh-vuc": field ?? ""])
    return queryForm(
      to: Paths.adminProcedures, class: "fields", isSearch: true,
      """
      \(textField("q", "Mã hoặc tên thủ tục", in: state, .search, autocomplete: "off", maxLength: 200))
      \(selectField("linh-vuc", "Lĩnh vực", fields.map { Choice($0.code, $0.name) }, in: state, prompt: "Mọi lĩnh vực"))
      \(actions(button("Tìm", .secondary)))
      """)
  }

  private var rows: HTML {
    table(
      "Thủ tục",
      [
        Column("Mã"), Column("Tên"), Column("Cấp giải quyết"), Column("Thời hạn"), Column("Trực tuyến"),
        Column("Bản", isNumber: true),
      ],
      found.prefix(Self.limit).map { procedure in
        [
          "<a href=\"\(url: Paths.adminProcedure(procedure.code))\">\(code(procedure.code))</a>", "\(procedure.name)",
          "\(procedure.levels.map(\.label).joined(separator: ", "))", "\(procedure.term.words)",
          "\(procedure.onlineLevel.map { "Mức \($0)" } ?? "Chưa rõ")", "\(procedure.version)",
        ]
      })
  }

  private var nothing: HTML {
    emptyState(
      "Không có thủ tục nào khớp.", "Thử gõ ít từ hơn, bỏ dấu, hoặc gõ mã như 1.001193.",
      action: "<a href=\"\(url: Paths.adminProcedures)\">Xem tất cả</a>")
  }
}
