import Casework
import Dossiers
import Language
import Markup
import WebShared
import WorkingTime

/// Giving results out: find by what the person says or shows, tick, confirm who took it.
struct HandoverPage: Page {
  var words: String
  var form: FormState
  var now: Instant
  var lines: [HandoverLine] = []
  var count: Int?
  var rows = RowCount.fifty
  var next: Path?
  /// The dossier that was just handed over.
  var done: String?

  var title: String { "Trả kết quả" }
  var area: Area { .desk }
  var section: Entry? { .handover }
  var errorCount: Int { form.errorCount }

  var body: HTML {
    """
    \(errorSummary(form))
    \(done.map { notice(.good, isAnswer: true, "Đã trả kết quả hồ sơ <a href=\"\(url: Paths.deskDossier($0))\">\(code($0))</a>.") })
    <h1>\(title)</h1>
    \(searchBox(
      to: Paths.handover, "Mã hồ sơ, tên hoặc số điện thoại", value: words, hint: "Quét mã QR trên giấy hẹn vào ô này.",
      takesFocus: !lines.contains(where: \.isReady) || words.isEmpty))
    \(lines.isEmpty ? nothing : list)
    \(pager(next: next, first: words.isEmpty ? nil : Paths.handover))
    \(count.flatMap { rowCounts(rows, of: $0) { Paths.handover.query("so-dong", String($0.rawValue)) } })
    \(keyHelp(("Phím cách", "chọn hồ sơ"), ("Alt+N", "xác nhận đã trả"), ("Alt+I", "in danh sách ký nhận")))
    """
  }

  private var nothing: HTML {
    words.isEmpty
      ? emptyState("Không có kết quả nào đang chờ trả.", "Kết quả đã ký, đóng dấu xong sẽ hiện ở đây.")
      : emptyState(
        "Không có hồ sơ nào khớp “\(words)”.",
        action: "<a href=\"\(url: Paths.handover)\">Xem mọi kết quả đang chờ trả</a>")
  }

  private var list: HTML {
    WebShared.form(
      to: Paths.handover, class: "handover",
      """
      \(hiddenField("q", words))
      \(count.map { "<h2>Đang chờ trả: \(grouped($0))</h2>" } ?? "<h2>Hồ sơ tìm thấy</h2>")
      <div class="table"><table class="work" data-rows><caption class="unseen">Hồ sơ có kết quả</caption>
      <thead><tr><th scope="col"><span class="unseen">Chọn</span></th><th scope="col">Hồ sơ</th>\
      <th scope="col">Người nộp</th><th scope="col">\(words.isEmpty ? "Có kết quả" : "Tình trạng")</th><th scope="col">Hẹn trả</th></tr></thead>
      <tbody>
      \(each: lines.enumerated(), { index, line in row(line, id: index == 0 ? "ho-so" : "ho-so-\(index + 1)") })</tbody></table></div>
      \(if: lines.contains(where: \.isReady), confirmation)
      """)
  }

  private func row(_ line: HandoverLine, id: String) -> HTML {
    """
    <tr><td class="tick"><input type="checkbox" id="\(id)" name="ho-so" value="\(line.code)" aria-label="Trả hồ sơ \(line.code)"\
    \(attribute: "checked", if: line.isReady && form.has("ho-so", line.code))\(attribute: "disabled", if: !line.isReady)></td>\
    <th scope="row" data-label="Hồ sơ"><a href="\(url: Paths.deskDossier(line.code))" data-row>\(code(line.code))</a>\
    <span class="what">\(line.procedure)</span></th><td data-label="Người nộp">\(line.applicant)</td>\
    <td data-label="Tình trạng">\(line.readyAt.map { shortDateTime($0, now: now) } ?? statusTag(line.stage.nationalStatus))\
    \(each: line.remarks, { "<small>\($0)</small>" })\
    \(if: !line.isReady && !line.stage.isEnd, "<small>chưa có kết quả để trả</small>")</td>\
    <td data-label="Hẹn trả">\(line.due.map { shortDateTime($0, now: now) })</td></tr>

    """
  }

  private var confirmation: HTML {
    """
    <div class="confirm">
    \(textField("recipient", "Người nhận", in: form, hint: "Để trống: chính người nộp nhận.", isOptional: true, width: .half))
    \(selectField("method", "Cách nhận", DeliveryMethod.allCases.map { Choice($0.rawValue, $0.title) }, in: form, prompt: nil))
    <div class="actions">\(confirmButton)\
    <button type="submit" class="button secondary" formaction="\(url: Paths.handoverList)" data-key="i">In danh sách ký nhận</button></div>
    </div>
    """
  }

  /// Takes the focus when one result was found: Enter confirms it.
  private var confirmButton: HTML {
    """
    <button type="submit" class="button primary" data-key="n"\(attribute: "autofocus", if: !words.isEmpty && form.has("ho-so"))>Xác nhận đã trả</button>
    """
  }
}
