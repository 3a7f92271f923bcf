import Agencies
import Identity
import Language
import Markup
import WebShared

struct UnitListPage: Page {
  var officer: Officer
  var words: String
  var level: Level?
  var found: [Agency]
  var total: Int
  var territory: Territory

  var title: String { "Cơ quan, đơn vị" }
  var area: Area { .administration }
  var section: Entry? { .units }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <p>\(grouped(total)) cơ quan đang hoạt động.</p>
    \(filter)
    \(found.isEmpty ? nothing : rows)
    """
  }

  private var filter: HTML {
    let state = FormState(["q": words, "cap": level?.rawValue ?? ""])
    return queryForm(
      to: Paths.adminUnits, class: "fields", isSearch: true,
      """
      \(textField("q", "Tên hoặc mã cơ quan", in: state, .search, autocomplete: "off", maxLength: 100))
      \(selectField("cap", "Cấp", Level.allCases.map { Choice($0.rawValue, $0.label) }, in: state, prompt: "Mọi cấp"))
      \(actions(button("Tìm", .secondary)))
      """)
  }

  private var rows: HTML {
    table(
      "Cơ quan",
      [Column("Tên"), Column("Cấp"), Column("Trực thuộc"), Column("Mã định danh"), Column("Đơn vị", isNumber: true)],
      found.map { agency in
        [
          "<a href=\"\(url: Paths.adminUnit(agency.code))\">\(agency.title)</a>", "\(agency.level.label)",
          "\(agency.parentID.flatMap { territory.agency($0)?.title } ?? "")", code(agency.agencyCode),
          "\(territory.units(of: agency.id).count)",
        ]
      })
  }

  private var nothing: HTML {
    emptyState(
      "Không có cơ quan nào khớp.", action: "<a href=\"\(url: Paths.adminUnits)\">Xem tất cả</a>")
  }
}
