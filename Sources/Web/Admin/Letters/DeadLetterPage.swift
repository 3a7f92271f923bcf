import Identity
import Language
import Markup
import Messaging
import Storage
import WebShared
import WorkingTime

struct DeadLetterPage: Page {
  static let limit = 50

  var officer: Officer
  var phrasebook: Phrasebook
  /// Those that wait for another attempt, by channel.
  var stalled: [StalledMessages] = []
  /// One more than the limit when there are more.
  var letters: [DeadLetter]
  var isFirst: Bool
  var state: FormState
  /// One was put back into the queue.
  var resent: Resent?
  var now: Instant

  enum Resent: String {
    case now = "gui-lai"
    case before = "da-gui-lai"
  }

  var title: String { "Tin không gửi được" }
  var area: Area { .administration }
  var section: Entry? { .letters }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(if: resent == .before, notice(.info, isAnswer: true, "<p>Tin ấy đã được gửi lại từ trước, không phải gửi lại nữa.</p>"))\
    \(if: resent == .now, notice(.good, isAnswer: true, "<p>Tin đã trở lại hàng chờ và được gửi trong ít phút.</p>"))
    <h1>\(title)</h1>
    \(waiting)\
    <p>Những tin hệ thống đã thử nhiều lần mà người nhận không nhận được. Sửa nguyên nhân xong, bấm gửi lại.</p>
    \(letters.isEmpty ? nothing : rows)
    \(pager(next: next, first: isFirst ? nil : Paths.adminDeadLetters))
    """
  }

  /// A server that is down shows here at the first attempt, days before its messages are given up.
  private var waiting: HTML {
    let lines = stalled.map { stalled -> HTML in
      let count = (stalled.count < StalledMessages.most ? "" : "Ít nhất ") + grouped(stalled.count)
      return """
        <p>\(phrasebook.channel(stalled.channel)?.title ?? stalled.channel): \(count) tin, tin cũ nhất từ \
        \(shortDateTime(stalled.since, now: now)). Lỗi lần gần nhất: \(stalled.lastError ?? "không rõ"). Gửi lại \
        \(stalled.nextAttemptAt <= now ? "ngay bây giờ" : shortDateTime(stalled.nextAttemptAt, now: now)).</p>
        """
    }
    return stalled.isEmpty ? "" : notice(.warn, "Có tin chưa gửi được, đang chờ gửi lại", "\(lines)" as HTML)
  }

  private var nothing: HTML {
    isFirst
      ? emptyState("Không có tin nào bị kẹt.", stalled.isEmpty ? "Mọi tin đều đã gửi hoặc đang chờ đến lượt." : nil)
      : emptyState("Không còn tin nào cũ hơn.")
  }

  private var next: Path? {
    guard letters.count > Self.limit else { return nil }
    return Paths.adminDeadLetters.query("sau", letters[Self.limit - 1].cursor.text)
  }

  private var rows: HTML {
    table(
      "Tin không gửi được",
      [
        Column("Bỏ lúc"), Column("Tin"), Column("Người nhận"), Column("Về hồ sơ"), Column("Số lần thử", isNumber: true),
        Column("Lỗi cuối"), Column("Gửi lại"),
      ],
      letters.prefix(Self.limit).map { letter in
        [
          shortDateTime(letter.deadAt, now: now),
          "\(name(of: letter))",
          "\(letter.recipient)", letter.subject.map { code($0) } ?? "", "\(letter.attempts)",
          "\(letter.lastError ?? "")",
          sending(letter),
        ]
      })
  }

  /// What this program no longer knows keeps its key.
  private func name(of letter: DeadLetter) -> String {
    let kind = phrasebook.kind(letter.template)?.title ?? letter.template
    return "\(kind), \(phrasebook.channel(letter.channel)?.title ?? letter.channel)"
  }

  private func sending(_ letter: DeadLetter) -> HTML {
    if let expiry = letter.expiresAt, expiry <= now { return "hết hạn" }
    return form(
      to: Paths.adminDeadLetter(letter.id.description, "gui-lai"),
      "<button type=\"submit\" class=\"link\">Gửi lại<span class=\"unseen\"> cho \(letter.recipient)</span></button>")
  }
}

extension DeadLetter.Cursor {
  /// "1767171600000-42"
  var text: String { "\(deadAt.rawValue)-\(id)" }

  init?(text: String) {
    let parts = text.split(separator: "-").map { Int64($0) }
    guard parts.count == 2, let deadAt = parts[0], let id = parts[1] else { return nil }
    self.init(deadAt: Instant(rawValue: deadAt), id: ID(id))
  }
}
