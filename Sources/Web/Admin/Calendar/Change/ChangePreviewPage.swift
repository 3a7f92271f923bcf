import Casework
import Dossiers
import Identity
import Language
import Markup
import WebShared

/// What a change of the calendar will do, before it is saved. Nothing is kept in between: the form carries everything
/// on, and is sent once more.
struct ChangePreviewPage: Page {
  var officer: Officer
  var tab: Entry
  var words: ChangeWords
  var preview: CalendarPreview
  /// Where the form came from and goes again.
  var path: Path
  var fields: FormState
  var breadcrumb: [Crumb]

  var title: String { "Xem trước: \(words.about.prefix(1).lowercased() + words.about.dropFirst())" }
  var area: Area { .administration }
  var section: Entry? { tab }

  var body: HTML {
    """
    <h1>\(title)</h1>
    \(notice(.warn, "Chưa lưu", isAnswer: true, "<p>Hãy xem lại, rồi bấm “Lưu thay đổi”.</p>"))
    \(definitionList([(name: "Trước", value: side(words.before)), (name: "Sau", value: side(words.after))]))
    <h2>Hồ sơ đổi ngày hẹn</h2>
    <p class="lead">\(sentence)</p>
    \(form(to: path, """
      \(each: fields.names.filter { $0 != "_csrf" && $0 != "verb" }, { name in
        "\(each: fields.all(name), { hiddenField(name, $0) })"
      })\(actions(
        button("Lưu thay đổi", name: "verb", value: "save"),
        button("Sửa lại", .secondary, name: "verb", value: "edit")))
      """))
    \(if: !preview.examples.isEmpty, moved)
    """
  }

  private func side(_ texts: [String]) -> HTML { texts.isEmpty ? "Không có gì thêm" : lines(texts) }

  private var sentence: HTML {
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
