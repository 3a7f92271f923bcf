import Agencies
import Identity
import Markup
import Procedures
import WebShared
import WorkingTime

/// The office hours of the province, an agency or a unit: what holds, the form to change it, who changed what.
struct HoursPage: Page {
  var officer: Officer
  var place: HoursPlace
  /// What holds here.
  var plan: OfficeHoursPlan
  /// The place has hours of its own; otherwise those of the agency or the province hold.
  var isOwn: Bool
  /// The units of the agency, or the places of the province that have hours of their own.
  var below: [HoursPlace]
  /// Those of them that have hours of their own.
  var own: Set<OfficePlace>
  /// Agencies to go to, on the page of the province.
  var agencies: [Agency]
  var changes: [CalendarChangeRow]
  var state: FormState
  var done: String?

  var title: String { place.title }
  var area: Area { .administration }
  var section: Entry? { .hours }
  var breadcrumb: [Crumb] { place.breadcrumb }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(calendarAnswer(done))
    <h1>\(title)</h1>
    <div class="panes"><div>
    <section aria-labelledby="dang-ap-dung"><h2 id="dang-ap-dung">Đang áp dụng</h2>
    \(if: !isOwn, "<p>\(inherited)</p>")
    <ul>\(each: plan.lines, { "<li>\($0)</li>" })</ul>
    </section>
    <section aria-labelledby="doi-gio"><h2 id="doi-gio">\(isOwn || place.agency == nil ? "Đổi giờ làm việc" : "Đặt giờ riêng")</h2>\(change)</section>
    </div>
    \(places)
    </div>
    <section aria-labelledby="thay-doi"><h2 id="thay-doi">Ai đã thay đổi</h2>
    \(changes.isEmpty ? emptyState("Chưa ai đổi giờ làm việc ở đây.") : changeTable(changes, "Thay đổi giờ làm việc"))
    </section>
    """
  }

  private var inherited: String {
    switch place.place {
    case .province: "Chưa ai nhập giờ của tỉnh; đang dùng giờ có sẵn của phần mềm."
    case .agency: "Cơ quan không có giờ riêng; đang theo giờ chung của tỉnh."
    case .unit: "Đơn vị không có giờ riêng; đang theo giờ của cơ quan hoặc của tỉnh."
    }
  }

  private var change: HTML {
    guard place.isChangeable(by: officer) else { return "<p>\(CatalogueRefusal.notYourCalendar.sentence)</p>" }
    return form(
      to: place.path,
      """
      \(hoursFields(state))
      \(actions(button("Xem trước", name: "verb", value: "preview")))
      """)
  }

  private var places: HTML {
    """
    <section class="pane" aria-labelledby="noi-khac">\
    <h2 id="noi-khac">\(place.agency == nil ? "Cơ quan, đơn vị" : "Đơn vị bên trong")</h2>
    \(if: place.agency == nil, chooser)
    \(if: place.agency == nil && !below.isEmpty, "<h3>Có giờ riêng</h3>")
    \(below.isEmpty ? emptyBelow : linkList(below.map(link)))
    </section>
    """
  }

  private var chooser: HTML {
    queryForm(
      to: Paths.adminHours,
      """
      \(selectField("co-quan", "Cơ quan", agencyChoices(agencies), in: FormState()))
      \(actions(button("Xem giờ của cơ quan", .secondary)))
      """)
  }

  private var emptyBelow: HTML {
    place.agency == nil
      ? "<p>Chưa cơ quan, đơn vị nào có giờ riêng.</p>" : place.unit == nil ? "<p>Cơ quan chưa có đơn vị nào.</p>" : ""
  }

  private func link(_ other: HoursPlace) -> LinkItem {
    let label = other.unit?.name ?? other.agency?.title ?? ""
    let agency = place.agency == nil && other.unit != nil ? other.agency?.title : nil
    let note = place.agency != nil && own.contains(other.place) ? "Có giờ riêng" : nil
    return LinkItem(label, other.path, detail: (agency ?? note).map { "\($0)" })
  }
}
