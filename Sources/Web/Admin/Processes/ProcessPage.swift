import Agencies
import Casework
import Dossiers
import Identity
import Language
import Markup
import Procedures
import Processes
import Storage
import WebShared
import WorkingTime
import Workflow

/// One published version: its steps, its drawing, who works by it, what was changed when.
struct ProcessPage: Page {
  var officer: Officer
  var version: PublishedProcess
  /// All of its versions, the newest first.
  var versions: [PublishedProcess]
  var procedures: [Procedure]
  var agencies: [Agency]
  var changes: [ProcessChange]
  var draft: ProcessDraft?
  /// How many dossiers still run under each version.
  var running: [ID<PublishedProcess>: Int] = [:]
  var moves: [MoveProgress] = []
  /// Those that stayed behind in the last order.
  var stayed: [StayedDossier] = []
  var mayChange: Bool
  var today: Day
  var now: Instant
  var names = ProcessNames()
  var state = FormState()
  var done: String?

  var title: String { processTitle(version.slug, procedures) }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { [Crumb("Quy trình", Paths.adminProcesses)] }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))\
    \(answer)
    <h1>\(title)</h1>
    <p><code>\(version.slug)</code>, bản \(version.version). \(standing)</p>
    \(deeds)
    <div class="panes"><div>
    <section aria-labelledby="cac-buoc"><h2 id="cac-buoc">Các bước</h2>\(stepTable(version.process, names))</section>
    <section aria-labelledby="so-do"><h2 id="so-do">Sơ đồ</h2>
    \(processDrawing(version.process, id: "so-do-ve", title: "Sơ đồ quy trình \(version.slug)", note: names.note))</section>
    </div>
    <div>
    <section class="pane" aria-labelledby="dung-cho"><h2 id="dung-cho">Ai dùng</h2>\(users)</section>
    <section class="pane" aria-labelledby="cac-ban"><h2 id="cac-ban">Các bản</h2>\(versionList)</section>
    \(if: !moves.isEmpty, "<section class=\"pane\" aria-labelledby=\"chuyen\"><h2 id=\"chuyen\">Chuyển hồ sơ</h2>\(moveList(moves, stayed, now: now))</section>")
    <section class="pane" aria-labelledby="thay-doi"><h2 id="thay-doi">Thay đổi</h2>\(changeList(changes, now: now))</section>
    </div></div>
    """
  }

  private var answer: HTML? {
    switch done {
    case "cong-bo": notice(.good, "Đã công bố", isAnswer: true, "<p>Hồ sơ nộp từ ngày áp dụng đi theo bản mới.</p>")
    case "bo-nhap": notice(.good, isAnswer: true, "<p>Đã bỏ bản nháp.</p>")
    case "chuyen":
      notice(
        .good, "Đã ra lệnh chuyển", isAnswer: true,
        "<p>Hồ sơ được chuyển dần từng hồ sơ một. Tải lại trang để xem tiến độ.</p>")
    case "ngung": notice(.good, isAnswer: true, "<p>Đã ngừng dùng bản này cho hồ sơ mới.</p>")
    default: nil
    }
  }

  private var standing: HTML {
    if let end = version.retiredFrom { return "Ngừng dùng cho hồ sơ mới từ \(shortDate(end))." }
    if version.validFrom > today { return "Áp dụng từ \(shortDate(version.validFrom))." }
    return inForce?.id == version.id
      ? "\(tag(.good, "Đang áp dụng")) cho hồ sơ mới." : "Đã có bản mới hơn; chỉ hồ sơ cũ còn theo bản này."
  }

  private var deeds: HTML {
    """
    \(if: !mayChange, notice(.info, "<p>\(CatalogueRefusal.notYourProcess.sentence)</p>"))
    \(mayChange ? changing : nil)
    <p><a href="\(url: Paths.adminProcess(version.slug, "bpmn").query("ban", String(version.version)))">Tải tệp BPMN</a></p>
    """
  }

  private var changing: HTML {
    let base = Paths.adminProcess(version.slug, "chep").query("ban", String(version.version))
    return """
      \(draft == nil
        ? form(to: base, actions(button("Chép thành bản nháp")))
        : actions(buttonLink("Sửa tiếp bản nháp", to: Paths.adminDraft(version.slug))))
      \(details("Làm quy trình riêng cho một thủ tục", isOpen: state.errors["slug"] != nil || state.errors["procedure"] != nil, form(to: base, """
        \(textField("slug", "Tên ngắn của quy trình mới", in: state, hint: "Chữ thường không dấu, chữ số, gạch nối. Ví dụ: cap-phep-rieng.", width: .half, maxLength: 60))
        \(textField("procedure", "Mã thủ tục", in: state, hint: "Ví dụ 1.001193. Khi công bố, thủ tục này đi theo quy trình mới.", width: .short, maxLength: 20))
        \(actions(button("Chép cho thủ tục này", .secondary, name: "verb", value: "own")))
        """)))
      \(if: version.retiredFrom == nil && versions.count > 1, details("Ngừng dùng bản này", isOpen: state.errors["from"] != nil, form(to: Paths.adminProcess(version.slug, "ngung").query("ban", String(version.version)), """
        \(dateField("from", "Ngừng từ ngày", in: state, hint: "Hồ sơ nộp từ ngày này đi theo bản trước đó."))
        \(actions(button("Ngừng dùng", .danger)))
        """)))
      """
  }

  private var users: HTML {
    """
    \(if: procedures.isEmpty, "<p>Chưa thủ tục nào dùng.</p>")\
    <ul>\(each: procedures.prefix(10), { procedure in
      "<li><a href=\"\(url: Paths.adminProcedure(procedure.code))\">\(procedure.name)</a></li>"
    })</ul>\
    \(if: procedures.count > 10, "<p>Và \(grouped(procedures.count - 10)) thủ tục khác.</p>")
    <p>\(grouped(agencies.count)) cơ quan: \(agencies.prefix(6).map(\.title).joined(separator: ", "))\(agencies.count > 6 ? "…" : ".")</p>
    """
  }

  private var inForce: PublishedProcess? { versions.first { $0.isInForce(on: today) } }

  private func isMovable(_ other: PublishedProcess) -> Bool {
    mayChange && running[other.id] != nil && inForce != nil && other.id != inForce?.id
  }

  private var versionList: HTML {
    """
    <ul>\(each: versions, { other in
      """
      <li>\(other.id == version.id
        ? "<b>Bản \(other.version)</b>"
        : "<a href=\"\(url: Paths.adminProcess(version.slug).query("ban", String(other.version)))\">Bản \(other.version)</a>") \
      từ \(shortDate(other.validFrom))\(other.retiredFrom.map { ", ngừng từ \(shortDate($0))" })\
      \(running[other.id].map { ", \(grouped($0)) hồ sơ đang giải quyết" })\(if: isMovable(other), " · <a href=\"\(url: Paths.adminProcess(version.slug, "chuyen-ho-so").query("tu", String(other.version)))\">Chuyển sang bản \(inForce?.version ?? 0)</a>")\
      \(if: other.id != version.id, " · <a href=\"\(url: Paths.adminProcess(version.slug, "so-sanh").query("tu", String(min(other.version, version.version))).query("den", String(max(other.version, version.version))))\">So sánh<span class=\"unseen\"> với bản \(other.version)</span></a>")</li>
      """
    })</ul>
    """
  }
}

/// Orders to move dossiers, and what became of them.
func moveList(_ moves: [MoveProgress], _ stayed: [StayedDossier], now: Instant) -> HTML {
  """
  <ul class="plainlist">\(each: moves, { move in
    """
    <li>\(shortDateTime(move.orderedAt, now: now)) \(move.actorName): từ bản \(move.fromVersion) sang bản \(move.toVersion). \
    \(move.isLiningUp ? tag(.warn, "Đang xếp hàng") : move.waiting > 0 ? tag(.warn, "Còn \(grouped(move.waiting)) hồ sơ") : tag(.good, "Đã xong")) \
    \(grouped(move.moved)) đã chuyển\(if: move.stayed > 0, ", \(grouped(move.stayed)) ở lại").</li>
    """
  })</ul>
  \(if: !stayed.isEmpty, details("Hồ sơ ở lại bản cũ", "<ul>\(each: stayed, { "<li><code>\($0.code)</code> \($0.reason)</li>" })</ul>"))
  """
}

func changeList(_ changes: [ProcessChange], now: Instant) -> HTML {
  if changes.isEmpty { return "<p>Đang dùng như khi cài đặt.</p>" }
  return """
    <ul class="plainlist">\(each: changes, { change in
      """
      <li>\(shortDateTime(change.at, now: now)) \(change.actorName): \(change.what.label)\
      \(change.version.map { " bản \($0)" })\(if: !change.detail.isEmpty, ", \(change.detail)")</li>
      """
    })</ul>
    """
}

extension ProcessChange.What {
  fileprivate var label: String {
    switch self {
    case .begun: "chép bản nháp"
    case .changed: "sửa bản nháp"
    case .checked: "kiểm tra đạt"
    case .discarded: "bỏ bản nháp"
    case .published: "công bố"
    case .retired: "ngừng"
    }
  }
}
