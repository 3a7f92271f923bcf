import Casework
import Markup
import WebShared
import WorkingTime

/// The three answers of the look-up page: where is it, when will it be ready, what must I do.
struct StatusAnswer {
  var headline: String
  var place: HTML
  var time: HTML
  var task: HTML

  init(_ status: PublicStatus, calendar: WorkingCalendar, now: Instant) {
    let counter: HTML = "Bộ phận Một cửa, \(status.agencyTitle)"
    let nothing: HTML = "Bạn chưa phải làm gì."
    let due = status.dueAt.map(dateTime)
    let isLate = status.isLate(at: now)
    switch status.stage {
    case .submitted:
      // NĐ 45/2020 Art. 11: the officer answers within 8 working hours.
      let answerBy = calendar.adding(workingMinutes: 480, to: status.submittedAt)
      headline = "Hồ sơ đã nộp, đang chờ cơ quan xem"
      place = counter
      time = now <= answerBy ? "Cơ quan trả lời trước \(dateTime(answerBy))." : "Cơ quan đã quá giờ phải trả lời bạn."
      task = now <= answerBy ? nothing : "Bạn có thể gọi cho \(status.agencyTitle) để hỏi."
    case .received, .processing:
      headline = isLate ? "Hồ sơ đang trễ hẹn" : "Hồ sơ đang được giải quyết"
      place = "\(status.solvingAgencyTitle)"
      time = isLate ? "Lẽ ra có kết quả lúc \(due)." : "Hẹn trả kết quả: <b>\(due)</b>."
      task = isLate ? "Bạn chưa phải làm gì. Cơ quan phải xin lỗi và hẹn lại ngày." : nothing
    case .awaitingSupplement:
      headline = "Bạn cần bổ sung giấy tờ"
      place = counter
      time = "Thời hạn giải quyết tạm dừng đến khi bạn bổ sung."
      task = "Xem giấy tờ còn thiếu ở <a href=\"\(url: Paths.myDossier(status.code))\">trang riêng của bạn</a>, rồi nộp thêm."
    case .awaitingPayment:
      headline = "Bạn cần nộp tiền"
      place = "\(status.solvingAgencyTitle)"
      time = "Thời hạn giải quyết tạm dừng đến khi bạn nộp."
      task = "Xem số tiền ở <a href=\"\(url: Paths.myDossier(status.code))\">trang riêng của bạn</a>, rồi nộp tại \(counter)."
    case .decided:
      headline = "Đã có kết quả"
      place = counter
      time = "Xong lúc \(status.finishedAt.map(dateTime))."
      task = "Mang giấy tiếp nhận và giấy tờ tùy thân đến \(counter) để nhận."
    case .returned:
      headline = "Đã trả kết quả"
      place = "Kết quả đã giao cho người nộp."
      time = "Trả lúc \(status.returnedAt.map(dateTime))."
      task = "Không còn việc gì nữa."
    case .refused:
      headline = "Hồ sơ không được tiếp nhận"
      place = counter
      time = "Hồ sơ đã dừng ở bước tiếp nhận."
      task = "Xem lý do ở <a href=\"\(url: Paths.myDossier(status.code))\">trang riêng của bạn</a>. Bạn có thể nộp lại."
    case .withdrawn:
      headline = "Hồ sơ đã được rút"
      place = "Người nộp đã rút hồ sơ."
      time = "Hồ sơ không được giải quyết tiếp."
      task = "Cần thì bạn nộp hồ sơ mới."
    case .stopped:
      headline = "Cơ quan đã dừng giải quyết hồ sơ"
      place = "\(status.solvingAgencyTitle)"
      time = "Hồ sơ không được giải quyết tiếp."
      task = "Xem lý do ở <a href=\"\(url: Paths.myDossier(status.code))\">trang riêng của bạn</a>."
    }
  }
}

extension PublicStatus {
  func isLate(at now: Instant) -> Bool {
    guard let dueAt, !isPaused, stage == .received || stage == .processing else { return false }
    return now > dueAt
  }
}
