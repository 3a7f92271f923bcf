import Identity
import Language
import Markup
import Procedures
import WebShared
import WorkingTime

/// How the term of one procedure is counted.
struct ClockPolicyPage: Page {
  var officer: Officer
  var procedure: Procedure
  var state: FormState

  var title: String { "Cách tính thời hạn" }
  var area: Area { .administration }
  var section: Entry? { .procedures }
  var breadcrumb: [Crumb] {
    [Crumb("Thủ tục", Paths.adminProcedures), Crumb(procedure.code, Paths.adminProcedure(procedure.code))]
  }
  var errorCount: Int { state.errorCount }

  var body: HTML {
    """
    \(errorSummary(state))
    <h1>\(title)</h1>
    <p>\(procedure.name). Thời hạn: \(procedure.term.words).</p>
    \(form(to: Paths.adminClockPolicy(procedure.code), """
      \(radios("counting", "Ngày làm việc tính thế nào", [
        Choice("minute", "Đủ 8 giờ làm việc là một ngày, tính từ lúc tiếp nhận"),
        Choice("day", "Trọn ngày, ngày đầu là ngày làm việc sau ngày tiếp nhận"),
      ], in: state))
      \(radios("after-supplement", "Sau khi người nộp bổ sung giấy tờ", [
        Choice("restart", "Tính lại từ đầu"), Choice("resume", "Tính tiếp phần còn lại"),
      ], in: state))
      \(textField("cutoff", "Giờ chốt trong ngày", in: state, hint: "Ví dụ 15:00. Thủ tục trong ngày nhận sau giờ này thì trả vào ngày làm việc tiếp theo.", width: .short))
      \(checkbox("cutoff-counts", "Nhận sau giờ chốt thì thời hạn nào cũng tính từ ngày làm việc tiếp theo", in: state))
      \(checkbox("last-hour", "Nhận trong giờ làm việc cuối của ngày thì tính từ ngày làm việc tiếp theo", in: state))
      <p>Cách mới áp dụng cho hồ sơ nộp từ ngày mai. Hồ sơ đã nộp giữ cách tính lúc nộp.</p>
      \(actions(button("Lưu cách tính"), "<a href=\"\(url: Paths.adminProcedure(procedure.code))\">Bỏ qua</a>"))
      """))
    """
  }
}

extension FormState {
  /// A policy as the form shows it.
  init(_ policy: ClockPolicy) {
    self.init([
      "counting": policy.counting.rawValue, "after-supplement": policy.afterSupplement.rawValue,
      "cutoff": DateText.time(policy.sameDayCutoff), "cutoff-counts": policy.cutoffCountsNextDay ? "co" : "",
      "last-hour": policy.lastHourCountsNextDay ? "co" : "",
    ])
  }
}
