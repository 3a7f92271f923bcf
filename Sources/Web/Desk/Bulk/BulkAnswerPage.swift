import Casework
import Dossiers
import Language
import Worklists
import Markup
import WebShared
import WorkingTime

/// What became of each dossier of an order. It has an address, so that it can be read again; what was not done stays
/// chosen for another try.
struct BulkAnswerPage: Page {
  var record: Bulk.Record
  var wasSentBefore: Bool
  var back: Path
  var now: Instant

  var title: String { "Kết quả xử lý \(grouped(record.lines.count)) hồ sơ" }
  var area: Area { .desk }
  var section: Entry? { record.lines.allSatisfy { $0.deed == .handOver } ? .handover : .worklist }

  var body: HTML {
    """
    \(if: wasSentBefore, notice(
      .info, isAnswer: true,
      "Danh sách này bạn đã gửi lúc \(shortDateTime(record.at, now: now)). Không việc nào bị làm hai lần; bên dưới là kết quả đã có."))
    <h1>\(title)</h1>
    \(notice(left.isEmpty ? .good : .warn, isAnswer: !wasSentBefore, "\(summary)"))
    \(if: !left.isEmpty, again)
    \(each: Bulk.Deed.allCases, { done($0) ?? "" })
    \(actions(buttonLink("Về danh sách", to: back, left.isEmpty ? .primary : .secondary, key: "b")))
    \(if: handedOver.count > 0, signingList)
    """
  }

  private var left: [Bulk.Line] { record.lines.filter { !$0.isDone } }
  private var handedOver: [Bulk.Line] { record.lines.filter { $0.isDone && $0.deed == .handOver } }

  /// "Đã ký duyệt 10 hồ sơ, đã chuyển bước 2 hồ sơ. 3 hồ sơ chưa làm được, lý do ghi bên dưới."
  private var summary: String {
    let done = Bulk.Deed.allCases.compactMap { deed -> String? in
      let (all, done) = (record.lines.count { $0.deed == deed }, record.lines.count { $0.deed == deed && $0.isDone })
      if all == 0 { return nil }
      return "\(deed.action.title.lowercased()) \(grouped(done))\(done == all ? "" : " trong \(grouped(all))") hồ sơ"
    }
    let words = done.enumerated().map { $0.offset == 0 ? "Đã \($0.element)" : "đã \($0.element)" }
      .joined(separator: ", ")
    return left.isEmpty ? "\(words)." : "\(words). \(grouped(left.count)) hồ sơ chưa làm được, lý do ghi bên dưới."
  }

  private var again: HTML {
    WebShared.form(
      to: Paths.bulkConfirm,
      """
      \(hiddenField("ve", back.description))\(hiddenField("note", record.order.note))
      \(hiddenField("recipient", record.order.handOver.recipient))\
      \(hiddenField("method", record.order.handOver.method.rawValue))
      <h2>Chưa làm được: \(grouped(left.count)) hồ sơ</h2>
      <div class="table"><table class="work" data-rows><caption class="unseen">Hồ sơ chưa làm được, vì sao</caption>
      <thead><tr><th scope="col"><span class="unseen">Chọn</span></th><th scope="col">Hồ sơ</th>\
      <th scope="col">Vì sao</th></tr></thead>
      <tbody>
      \(each: left, { row($0) })</tbody></table></div>
      \(actions(button("Thử lại các hồ sơ đã chọn", key: "n")))
      """)
  }

  private func row(_ line: Bulk.Line) -> HTML {
    """
    <tr><td class="tick"><input type="checkbox" name="viec" value="\(line.code)/\(line.step)" \
    aria-label="Chọn hồ sơ \(line.code)" checked></td>\
    <th scope="row" data-label="Hồ sơ"><a href="\(url: Paths.deskDossier(line.code))" data-row>\(code(line.code))</a></th>\
    <td data-label="Vì sao">\(line.refusal ?? "Chưa làm tới: lần gửi trước bị ngắt giữa chừng.")</td></tr>

    """
  }

  private func done(_ deed: Bulk.Deed) -> HTML? {
    let lines = record.lines.filter { $0.isDone && $0.deed == deed }
    if lines.isEmpty { return nil }
    return """
      <section><h2>Đã \(deed.action.title.lowercased()): \(grouped(lines.count)) hồ sơ</h2>
      <ul class="codes">\(each: lines, { line in
        "<li><a href=\"\(url: Paths.deskDossier(line.code))\">\(code(line.code))</a></li>\n"
      })</ul></section>
      """
  }

  private var signingList: HTML {
    WebShared.form(
      to: Paths.handoverList,
      """
      \(each: handedOver, { hiddenField("ho-so", $0.code) })
      \(actions(button("In danh sách ký nhận", .secondary, key: "i")))
      """)
  }
}
