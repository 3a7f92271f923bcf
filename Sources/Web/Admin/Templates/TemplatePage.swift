import Identity
import Markup
import Messaging
import WebShared

/// The words of one message, tried on an example before they are used.
struct TemplatePage: Page {
  var officer: Officer
  var kind: NoticeKind
  var channel: Message.Channel
  /// 0: the words the program came with.
  var version: Int
  var state: FormState
  var done: String?
  /// The example in its final words.
  var preview: MessageTemplate.Preview?

  var title: String { "\(kind.title), \(channel.title)" }
  var area: Area { .administration }
  var section: Entry? { .templates }
  var breadcrumb: [Crumb] { [Crumb("Mẫu tin", Paths.adminTemplates)] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(answer)
    <h1>\(title)</h1>
    <p>\(kind.explanation)</p>
    <p>\(version == 0 ? "Đang dùng lời có sẵn của phần mềm." : "Đang dùng bản \(version), sửa tại tỉnh.")</p>
    <div class="panes"><div>
    \(form(to: Paths.adminTemplate(kind.key, channel.key), """
      \(if: channel.form == .letter, textField("subject", "Tiêu đề thư", in: state, maxLength: 300))
      \(textArea("body", "Nội dung", in: state, hint: limits, rows: channel.form == .text ? 5 : 16, maxLength: 4_000))
      \(actions(
        button("Xem thử", .secondary, name: "verb", value: "try"), button("Dùng lời này", name: "verb", value: "use"),
        version == 0 ? "" : button("Trở lại lời trước đó", .danger, name: "verb", value: "restore")))
      """))
    \(preview.map(example))
    </div>
    \(blanks)
    </div>
    """
  }

  /// What the channel does to the words.
  private var limits: String? {
    let limits = [
      channel.keepsMarks ? nil : "không dấu", channel.form == .text ? "trên một dòng" : nil,
      channel.longest.map { "tối đa \($0) ký tự" },
    ].compactMap(\.self)
    return limits.isEmpty ? nil : "Gửi \(limits.joined(separator: ", "))."
  }

  private var answer: HTML? {
    switch done {
    case "da-dung": notice(.good, isAnswer: true, "<p>Đã dùng lời mới. Tin gửi từ bây giờ theo lời này.</p>")
    case "da-tro-lai": notice(.good, isAnswer: true, "<p>Đã trở lại lời trước đó.</p>")
    default: nil
    }
  }

  private func example(_ preview: MessageTemplate.Preview) -> HTML {
    """
    <section class="pane" aria-labelledby="xem-thu"><h2 id="xem-thu">Ví dụ</h2>
    \(if: !preview.subject.isEmpty, "<p><b>\(preview.subject)</b></p>")
    <p>\(lines(of: preview.body))</p>
    \(if: channel.form == .text, "<p><small>\(preview.body.count) ký tự</small></p>")
    </section>
    """
  }

  private func lines(of text: String) -> HTML {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)" as HTML }.joined(separator: "<br>")
  }

  private var blanks: HTML {
    """
    <section class="pane" aria-labelledby="cho-trong"><h2 id="cho-trong">Chỗ điền sẵn</h2>
    <p>Viết đúng như cột trái, kể cả hai dấu ngoặc; hệ thống điền khi gửi.</p>
    \(definitionList(kind.blanks.map { (name: "{{\($0.name)}}", value: "\($0.meaning)") }))
    </section>
    """
  }
}
