import Identity
import Markup
import WebShared

/// The proposal of a year, to be taken over as the announced calendar.
struct AnnouncementPage: Page {
  var officer: Officer
  var sheet: YearSheet
  var state: FormState

  var title: String { "Công bố lịch năm \(sheet.year)" }
  var area: Area { .administration }
  var section: Entry? { .calendar }
  var breadcrumb: [Crumb] { [Crumb("Lịch làm việc năm \(sheet.year)", Paths.adminYear(sheet.year))] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    \(sheet.isProposal ? proposal : notice(.info, "<p>Lịch năm \(sheet.year) đã được công bố. Muốn đổi, hãy sửa từng ngày trên lịch.</p>"))
    """
  }

  private var proposal: HTML {
    """
    <p>Những ngày dưới đây trở thành lịch chính thức của cả tỉnh. Nếu thông báo nghỉ lễ có ngày hoán đổi, hãy ghi các ngày \
    đó trên lịch trước; sau khi công bố vẫn sửa được từng ngày.</p>
    \(table(
      "Ngày nghỉ và ngày làm bù năm \(sheet.year)", [Column("Ngày"), Column("Âm lịch"), Column("Là ngày"), Column("Lý do")],
      sheet.special.map { cell in
        [
          date(cell.day), "\(cell.lunar?.words)", "\(cell.mark.label)\(cell.isTyped ? " (✎ nhập tay)" : "")",
          "\(cell.reason ?? "")",
        ]
      }))
    \(if: officer.isProvinceAdministrator, form(
      to: Paths.adminAnnouncement(sheet.year), actions(button("Xem trước", name: "verb", value: "preview"))))
    """
  }
}
