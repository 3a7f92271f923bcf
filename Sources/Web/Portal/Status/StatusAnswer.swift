import Casework
import Dossiers
import Markup
import WebShared
import WorkingTime

/// The three answers of a dossier's page: where is it, when will it be ready, what must I do.
struct StatusAnswer {
  var headline: String
  var place: HTML
  var time: HTML
  var task: HTML

  init(_ standing: Standing, calendar: WorkingCalendar, now: Instant) {
    let counter: HTML = "Bộ phận Một cửa, \(standing.agencyTitle)"
    let nothing: HTML = "Bạn chưa phải làm gì."
    let due = standing.dueAt.map(dateTime)
    // A function: most stages do not need it, and this page is the one that is asked for most.
    func ownPage() -> HTML { "<a href=\"\(url: standing.ownPage)\">trang riêng của bạn</a>" }
    let isLate = standing.isLate(at: now)
    switch standing.stage {
    case .submitted:
      let answerBy = standing.answerBy(calendar)
      headline = "Hồ sơ đã nộp, đang chờ cơ quan xem"
      place = counter
      time = now <= answerBy ? "Cơ quan trả lời trước \(dateTime(answerBy))." : "Cơ quan đã quá giờ phải trả lời bạn."
      task = now <= answerBy ? nothing : "Bạn có thể hỏi \(counter)."
    case .received where standing.pause != nil, .processing where standing.pause != nil:
      headline = "Hồ sơ đang được giải quyết"
      place = "\(standing.placeInPause)"
      time = "\(standing.pause?.sentence)"
      task = nothing
    case .received, .processing:
      headline = isLate ? "Hồ sơ đang trễ hẹn" : "Hồ sơ đang được giải quyết"
      place = "\(standing.solvingAgencyTitle)"
      time = isLate ? "Lẽ ra có kết quả lúc \(due)." : "Hẹn trả kết quả lúc <b>\(due)</b>."
      task = isLate ? "Bạn chưa phải làm gì. Cơ quan phải xin lỗi và hẹn lại ngày." : nothing
    case .awaitingSupplement:
      headline = "Bạn cần bổ sung giấy tờ"
      place = counter
      let notBegun = "Thời hạn chưa bắt đầu tính. Bổ sung xong, cơ quan xem lại và trả lời bạn."
      time = "\(standing.pause?.sentence ?? notBegun)"
      task = "Xem giấy tờ còn thiếu ở \(ownPage()), rồi nộp thêm. \(standing.closesAt.map(closingWords))"
    case .awaitingPayment:
      headline = "Bạn cần nộp tiền"
      place = "\(standing.solvingAgencyTitle)"
      time = "\(standing.pause?.sentence)"
      task = "Xem số tiền ở \(ownPage()), rồi nộp tại \(counter)."
    case .decided:
      headline = "Đã có kết quả"
      place = counter
      time = "Xong lúc \(standing.finishedAt.map(dateTime))."
      task = "Mang giấy tiếp nhận và giấy tờ tùy thân đến \(counter) để nhận."
    case .returned:
      headline = "Đã trả kết quả"
      place = "Kết quả đã giao cho người nộp."
      time = "Trả lúc \(standing.returnedAt.map(dateTime))."
      task = "Không còn việc gì nữa."
    case .refused:
      headline = "Hồ sơ không được tiếp nhận"
      place = counter
      time = "Hồ sơ đã dừng ở bước tiếp nhận."
      task = "Xem lý do ở \(ownPage()). Bạn có thể nộp lại."
    case .withdrawn:
      headline = "Hồ sơ đã được rút"
      place = "Người nộp đã rút hồ sơ."
      time = "Hồ sơ không được giải quyết tiếp."
      task = "Cần thì bạn nộp hồ sơ mới."
    case .stopped:
      headline = "Cơ quan đã dừng giải quyết hồ sơ"
      place = "\(standing.solvingAgencyTitle)"
      time = "Hồ sơ không được giải quyết tiếp."
      task = "Xem lý do ở \(ownPage())."
    }
  }

  /// - Parameter bar: how much of the term is used, drawn.
  func html(_ bar: HTML?, task ownTask: HTML? = nil) -> HTML {
    """
    <dl class="answers">
    <div><dt>Đang ở đâu</dt><dd>\(place)</dd></div>
    <div><dt>Khi nào xong</dt><dd>\(time)\(bar)</dd></div>
    <div><dt>Bạn cần làm gì</dt><dd>\(ownTask ?? task)</dd></div>
    </dl>
    """
  }

  static func bar(_ standing: Standing, calendar: WorkingCalendar, now: Instant) -> HTML? {
    guard let run = standing.run, standing.finishedAt == nil else { return nil }
    let use = run.useOfAppointment(at: now, in: calendar)
    if standing.pause != nil { return pausedTermBar(use) }
    return standing.stage == .received || standing.stage == .processing ? termBar(use) : nil
  }
}
