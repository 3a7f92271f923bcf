import Agencies
import Identity
import Markup
import WebShared

/// One agency and the units inside it.
struct UnitPage: Page {
  var officer: Officer
  var agency: Agency
  var units: [AgencyUnit]
  var parent: Agency?
  var children: [Agency]
  /// Whether the officer may open its accounts.
  var administers: Bool

  var title: String { agency.title }
  var area: Area { .administration }
  var section: Entry? { .units }
  var breadcrumb: [Crumb] { [Crumb("Cơ quan, đơn vị", Paths.adminUnits)] }

  var body: HTML {
    """
    <h1>\(title)</h1>
    <div class="panes"><div>
    <section aria-labelledby="don-vi"><h2 id="don-vi">Đơn vị bên trong</h2>
    \(units.isEmpty ? emptyState("Cơ quan này chưa có đơn vị nào.") : unitTable)
    </section>
    \(if: !children.isEmpty, childSection)
    </div>
    <section class="pane" aria-labelledby="chung"><h2 id="chung">Thông tin chung</h2>\(facts)
    \(if: administers, "<p><a href=\"\(url: AccountListAddress(agency: agency.code).path)\">Tài khoản của cơ quan</a></p>")
    </section>
    </div>
    """
  }

  private var facts: HTML {
    definitionList([
      (name: "Cấp", value: "\(agency.level.label)"),
      (name: "Mã đơn vị hành chính", value: code(agency.code)),
      (name: "Mã định danh", value: code(agency.agencyCode)),
      (
        name: "Trực thuộc",
        value: parent.map { "<a href=\"\(url: Paths.adminUnit($0.code))\">\($0.title)</a>" } ?? "Không"
      ),
      (name: "Hoạt động từ", value: shortDate(agency.validFrom)),
      (name: "Đến hết", value: agency.validTo.map { shortDate($0) } ?? "Chưa xác định"),
    ])
  }

  private var unitTable: HTML {
    table(
      "Đơn vị", [Column("Tên"), Column("Loại"), Column("Mã trong quy trình")],
      units.map { ["\($0.name)", "\($0.kind.label)", "<code>\($0.slug)</code>"] })
  }

  private var childSection: HTML {
    """
    <section aria-labelledby="truc-thuoc"><h2 id="truc-thuoc">Cơ quan trực thuộc</h2>
    \(linkList(children.map { LinkItem($0.title, Paths.adminUnit($0.code)) }))
    </section>
    """
  }
}

extension AgencyUnit.Kind {
  fileprivate var label: String {
    switch self {
    case .counter: "Quầy tiếp nhận"
    case .room: "Phòng chuyên môn"
    case .leaders: "Lãnh đạo"
    case .clerks: "Văn thư"
    }
  }
}
