import Casework
import Dossiers
import Identity
import Language
import Markup
import Storage
import WebShared

/// What a change of the calendar will do, before it is saved: counted while the page is looked at, and saved as it was
/// counted.
struct ChangePreviewPage: Page {
  var officer: Officer
  var words: ChangeWords
  var id: ID<DossierWalk>
  var preview: CalendarPreview
  /// How much has been counted; nil once it is all.
  var share: Double?
  /// Why it does not get on.
  var fault: String?
  /// How many still wait for the date of an earlier change.
  var waiting = 0
  /// The change is saved: there is nothing left to confirm.
  var isSaved = false
  /// Where the form came from and goes again.
  var place: ChangePlace
  var state = FormState()

  var title: String { "Xem trước: \(words.about.prefix(1).lowercased() + words.about.dropFirst())" }
  var area: Area { .administration }
  var section: Entry? { place.tab }
  var breadcrumb: [Crumb] { place.breadcrumb }
  var errorCount: Int { state.errorCount }

  var isWhole: Bool { share == nil }
  var isFilling: Bool { !isWhole && fault == nil }

  func answering(_ state: FormState) -> ChangePreviewPage {
    var page = self
    page.state = state
    return page
  }

  var body: HTML {
    """
    \(errorSummary(state))\
    <h1>\(title)</h1>
    \(isSaved ? saved : unsaved)
    """
  }

  private var saved: HTML {
    notice(
      .good, "Đã lưu", isAnswer: true,
      "<p>Thay đổi này đã được lưu. <a href=\"\(url: place.landing)\">Xem lịch hiện nay</a></p>")
  }

  private var unsaved: HTML {
    """
    \(notice(.warn, "Chưa lưu", isAnswer: isWhole, "<p>\(wayOn)</p>"))
    \(definitionList([(name: "Trước", value: side(words.before)), (name: "Sau", value: side(words.after))]))
    <h2>Hồ sơ đổi ngày hẹn</h2>
    \(fault.map { walkFault($0) } ?? "")\
    \(if: isFilling, "<p role=\"status\">\(walkSentence(seen: preview.running, share: share ?? 0, "đang tính thời hạn"))</p>")
    \(if: waiting > 0, earlier)\
    <p class="lead">\(sentence)</p>
    \(if: preview.unreadable > 0, "<p>\(grouped(preview.unreadable)) hồ sơ không đọc được dữ liệu nên chưa biết có đổi ngày hẹn không. Những hồ sơ ấy được nêu ở trang “Việc tự chạy bị lỗi” của tỉnh; vẫn lưu thay đổi được.</p>")
    \(if: maySave, form(
      to: Paths.adminChangePreview(id.description), actions(button("Lưu thay đổi", name: "verb", value: "save"))))
    \(form(to: place.path, """
      \(each: place.fields.names, { name in "\(each: place.fields.all(name), { hiddenField(name, $0) })" })\
      \(actions(button("Sửa lại", .secondary, name: "verb", value: "edit")))
      """))
    \(if: !preview.examples.isEmpty, moved)
    """
  }

  /// What was refused is not asked for again: the preview is out of date.
  private var maySave: Bool { isWhole && errorCount == 0 }

  private var wayOn: String {
    if errorCount > 0 { return "Hãy bấm “Sửa lại” để xem trước lại." }
    return isWhole ? "Hãy xem lại, rồi bấm “Lưu thay đổi”." : "Xem xong mọi hồ sơ rồi mới lưu được."
  }

  private var earlier: HTML {
    notice(
      .info,
      """
      <p>Một thay đổi trước đó đang được áp dụng cho \(grouped(waiting)) hồ sơ. Hẹn cũ dưới đây là ngày sau thay đổi ấy. \
      <a href="\(url: Paths.adminChangePreview(id.description))">Cập nhật</a></p>
      """)
  }

  private func side(_ texts: [String]) -> HTML { texts.isEmpty ? "Không có gì thêm" : lines(texts) }

  private var sentence: HTML {
    if !isWhole {
      return preview.moved == 0
        ? "Chưa thấy hồ sơ nào đổi ngày hẹn." : "Đã thấy <b>\(grouped(preview.moved))</b> hồ sơ đổi ngày hẹn."
    }
    if preview.running == 0 { return "Hiện không có hồ sơ nào đang tính thời hạn." }
    if preview.moved == 0 {
      return "Không hồ sơ nào đổi ngày hẹn, trong <b>\(grouped(preview.running))</b> hồ sơ đang tính thời hạn."
    }
    return """
      <b>\(grouped(preview.moved))</b> trong <b>\(grouped(preview.running))</b> hồ sơ đang tính thời hạn đổi ngày hẹn. \
      Người dân được báo ngày mới.
      """
  }

  private var moved: HTML {
    """
    \(if: preview.moved > preview.examples.count, "<p>Dưới đây là \(grouped(preview.examples.count)) hồ sơ đến hạn sớm nhất.</p>")
    \(table(
      "Hồ sơ đổi ngày hẹn",
      [Column("Hồ sơ"), Column("Thủ tục"), Column("Nơi tiếp nhận"), Column("Hẹn cũ"), Column("Hẹn mới")],
      preview.examples.map { row in
        [code(row.code), "\(row.procedure)", "\(row.agency)", dateTime(row.before), dateTime(row.after)]
      }))
    """
  }
}
