import Agencies
import Identity
import Language
import Markup
import Processes
import Storage
import WebShared
import Workflow

/// A month of dossiers with the real staff of one agency: where they would queue.
struct ForecastPage: Page {
  var officer: Officer
  var draft: ProcessDraft
  var agencies: [Agency]
  var agency: Agency?
  var forecast: QueueForecast?
  var territory: Territory
  var state: FormState

  var title: String { "Mô phỏng một tháng" }
  var area: Area { .administration }
  var section: Entry? { .processes }
  var breadcrumb: [Crumb] { draftCrumbs(draft) }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>22 ngày làm việc tới với số người đang giữ vị trí tại cơ quan được chọn, trừ những ngày vắng đã ghi; hồ sơ đến trước làm trước.</p>
    \(details("Cách tính", "<ul><li>Người dân, cơ quan khác và nơi ở ngoài hệ thống làm đúng bằng thời hạn của bước.</li><li>Nơi được hỏi ý kiến phải tự làm, việc xếp hàng như mọi việc; im lặng là đồng ý thì hết hạn là đi tiếp.</li><li>Bước có nhiều hướng thì các hướng đi tiếp được chọn đều nhau; bước làm khi cần thì coi như luôn làm.</li><li>Không có gì được lưu.</li></ul>"))
    \(queryForm(to: Paths.adminDraft(draft.slug, "mo-phong"), class: "fields", """
      \(selectField("co-quan", "Cơ quan", agencyChoices(agencies), in: chosen, prompt: nil, width: .half))
      \(textField("ho-so", "Hồ sơ mỗi ngày", in: state, .digits, width: .tiny, maxLength: 3))
      \(textField("phut", "Phút làm tay cho mỗi việc", in: state, .digits, width: .tiny, maxLength: 3))
      \(actions(button("Mô phỏng", .secondary)))
      """))
    \(result)
    <p><a href="\(url: Paths.adminDraft(draft.slug))">Về bản nháp</a></p>
    """
  }

  private var chosen: FormState {
    var state = state
    state["co-quan"] = agency?.code ?? ""
    return state
  }

  private var result: HTML {
    guard let forecast else {
      return emptyState(
        "Chưa mô phỏng được.", "Quy trình phải có thủ tục và cơ quan dùng, và các bước phải nối được với nhau.")
    }
    return """
      <p role="status">\(grouped(forecast.submitted)) hồ sơ nộp, \(grouped(forecast.finished)) xong trong tháng\
      \(forecast.finished > 0 ? ", lâu nhất \(workingTimeWords(forecast.slowest))" : "").</p>
      \(table("Nơi chờ việc", [
        Column("Nơi"), Column("Người", isNumber: true), Column("Việc đã làm", isNumber: true), Column("Chờ trung bình"),
        Column("Hàng dài nhất", isNumber: true), Column("Còn lại", isNumber: true), Column("Bận", isNumber: true), Column("Nhận xét"),
      ], forecast.queues.map(row)))
      """
  }

  private func row(_ queue: QueueForecast.Queue) -> [HTML] {
    [
      "\(unitName(queue.post.unit)), \(queue.post.role.label.lowercased())", people(of: queue.post),
      "\(grouped(queue.done))",
      "\(queue.meanWait == 0 ? "không chờ" : workingTimeWords(queue.meanWait))", "\(grouped(queue.longest))",
      "\(grouped(queue.left))", "\(queue.load)%", judgement(of: queue),
    ]
  }

  /// Another agency's room says whose it is.
  private func unitName(_ id: ID<AgencyUnit>) -> String {
    guard let unit = territory.unit(id) else { return "" }
    if unit.agencyID == agency?.id { return unit.name }
    return "\(unit.name), \(territory.agency(unit.agencyID)?.title ?? "")"
  }

  private func people(of post: QueueForecast.Post) -> HTML {
    if post.least == post.most { return "\(post.most)" }
    return "\(post.most)<br><small>có ngày \(post.least)</small>"
  }

  private func judgement(of queue: QueueForecast.Queue) -> HTML {
    if queue.post.most == 0 { return tag(.bad, "Không có người") }
    if queue.left > queue.post.most * 24 { return tag(.bad, "Dồn việc") }
    if queue.load > 85 { return tag(.warn, "Sắp quá tải") }
    return tag(.good, "Đủ người")
  }
}
