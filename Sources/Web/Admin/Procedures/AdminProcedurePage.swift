import Identity
import Language
import Markup
import Procedures
import WebShared
import WorkingTime
import Workflow

/// One procedure as the program works by it: term, process, papers.
struct AdminProcedurePage: Page {
  var officer: Officer
  var procedure: Procedure
  /// The field's name.
  var field: String?
  var process: PublishedProcess?
  /// A new way of counting was just saved.
  var isPolicySaved = false

  var title: String { procedure.name }
  var area: Area { .administration }
  var section: Entry? { .procedures }
  var breadcrumb: [Crumb] { [Crumb("Thủ tục", Paths.adminProcedures)] }

  var body: HTML {
    """
    \(if: isPolicySaved, notice(.good, isAnswer: true, "<p>Đã lưu. Cách tính mới áp dụng cho hồ sơ nộp từ ngày mai.</p>"))
    <h1>\(title)</h1>
    <div class="panes"><div>
    <section aria-labelledby="quy-trinh"><h2 id="quy-trinh">Quy trình</h2>\(processTable)</section>
    <section aria-labelledby="giay-to"><h2 id="giay-to">Thành phần hồ sơ</h2>\(papers)</section>
    </div>
    <section class="pane" aria-labelledby="chung"><h2 id="chung">Thông tin chung</h2>\(facts)
    <p><a href="\(url: Paths.procedure(procedure.code))">Trang của người dân</a></p></section>
    </div>
    """
  }

  private var facts: HTML {
    definitionList([
      (name: "Mã", value: code(procedure.code)),
      (name: "Bản", value: "\(procedure.version), áp dụng từ \(shortDate(procedure.validFrom))"),
      (name: "Lĩnh vực", value: "\(field ?? "Chưa rõ")"),
      (
        name: "Cấp giải quyết",
        value: "\(procedure.levels.isEmpty ? "Chưa rõ" : procedure.levels.map(\.label).joined(separator: ", "))"
      ),
      (name: "Thời hạn", value: term),
      (name: "Cách tính", value: wayOfCounting),
      (name: "Phí, lệ phí", value: procedure.feeAmount.map { money($0) } ?? "\(procedure.feeText ?? "Tùy trường hợp")"),
      (name: "Trực tuyến", value: "\(procedure.onlineLevel.map { "Mức độ \($0)" } ?? "Chưa rõ")"),
      (name: "Kết quả", value: "\(procedure.resultText ?? "Chưa rõ")"),
    ])
  }

  private var term: HTML {
    """
    \(procedure.term.words)\(procedure.termText.map { "<br><small>\($0)</small>" })\
    \(if: procedure.termBasis == .assumed, "<br>\(tag(.warn, "Tạm lấy, nguồn không nêu"))")
    """
  }

  private var wayOfCounting: HTML {
    let policy = procedure.policy
    let ways = [
      policy.counting == .day ? "trọn ngày làm việc" : "đủ 8 giờ là một ngày",
      policy.afterSupplement == .restart ? "bổ sung xong tính lại từ đầu" : "bổ sung xong tính tiếp",
      policy.lastHourCountsNextDay ? "nhận giờ cuối thì tính từ hôm sau" : nil,
      policy.cutoffCountsNextDay ? "nhận sau \(DateText.time(policy.sameDayCutoff)) thì tính từ hôm sau" : nil,
    ].compactMap { $0 }
    let change: HTML? =
      officer.isProvinceAdministrator
      ? "<br><a href=\"\(url: Paths.adminClockPolicy(procedure.code))\">Đổi cách tính</a>" : nil
    return "\(ways.joined(separator: "; "))\(change)"
  }

  private var processTable: HTML {
    guard let process else { return emptyState("Thủ tục này chưa có quy trình.") }
    return """
      <p>Quy trình <a href="\(url: Paths.adminProcess(process.slug))"><code>\(process.slug)</code></a>, bản \(process.version)</p>
      \(table("Các bước", [Column("Bước"), Column("Người làm"), Column("Thời gian")], process.process.steps.map { step in
        ["\(step.name)", "\(performer(of: step))", "\(Term.workingMinutes(step.minutes).words)\(step.isCounted ? "" : ", ngoài thời hạn")"]
      }))
      """
  }

  private func performer(of step: Step) -> String {
    Role(rawValue: step.performer.role)?.label ?? step.performer.role
  }

  private var papers: HTML {
    if procedure.papers.isEmpty { return emptyState("Nguồn không nêu thành phần hồ sơ của thủ tục này.") }
    return table(
      "Giấy tờ", [Column("Tên"), Column("Loại"), Column("Số bản", isNumber: true), Column("Bắt buộc")],
      procedure.papers.map { paper in
        ["\(paper.name)", "\(paper.kind.label)", "\(paper.copies)", paper.isRequired ? "Có" : "Không"]
      })
  }
}

extension RequiredPaper.Kind {
  fileprivate var label: String {
    switch self {
    case .original: "Bản chính"
    case .copy: "Bản sao chứng thực"
    case .photocopy: "Bản chụp"
    case .form: "Mẫu đơn, tờ khai"
    case .data: "Lấy từ cơ sở dữ liệu"
    }
  }
}
