import Casework
import Markup
import Slips
import WebShared
import Workflow

/// An event in plain words: what happened, and what was said with it.
struct HistoryLine: Sendable, Hashable {
  var title: String
  var detail: String?

  init(_ event: DossierEvent, of file: DossierFile) {
    let happening = event.content.happening
    let step = happening.step.flatMap { file.step($0, in: event)?.name } ?? ""
    switch happening {
    case .submitted(let channel, _, _): self.init("Nộp hồ sơ – \(channel.title.lowercased())")
    case .accepted(let number): self.init("Tiếp nhận, số biên nhận \(number)")
    case .refused(let number, let reason): self.init("Từ chối tiếp nhận, phiếu số \(number)", reason)
    case .supplementRequested(let number, let items, let reason):
      self.init("Yêu cầu bổ sung, phiếu số \(number)", "\(items.joined(separator: "; ")). Lý do: \(reason)")
    case .supplied(let note): self.init("Người dân đã bổ sung", note)
    case .assigned(_, _, let name): self.init("Giao việc cho \(name)", step)
    case .forwarded(_, let note): self.init("Xong bước “\(step)”", note)
    case .sentBack(_, let earlier, let reason):
      self.init("Trả lại bước “\(file.step(earlier, in: event)?.name ?? "")”", reason)
    case .consulted(_, _, let agency, let question): self.init("Lấy ý kiến \(agency)", question)
    case .consultationAnswered(_, let answer): self.init("Có ý kiến trả lời", answer)
    case .paymentRequested(let amount, let reason): self.init("Yêu cầu nộp \(grouped(amount)) đ", reason)
    case .paymentConfirmed(let amount): self.init("Đã nộp \(grouped(amount)) đ")
    case .paid(_, let amount): self.init("Đã nộp \(grouped(amount)) đ", step)
    case .decided(_, let outcome, let summary): self.init("Trình kết quả: \(outcome.title.lowercased())", summary)
    case .signed(_, let note): self.init("Ký duyệt “\(step)”", note)
    case .handedOver(_, let recipient, let method): self.init("Trả kết quả cho \(recipient)", method.title)
    case .withdrawn(let reason): self.init("Người nộp rút hồ sơ", reason)
    case .stopped(let number, let reason): self.init("Dừng giải quyết, thông báo số \(number)", reason)
    case .apologised(let number, let reason): self.init("Xin lỗi và hẹn lại, phiếu số \(number)", reason)
    case .skipped(_, let reason): self.init("Bỏ qua bước “\(step)”", reason)
    case .takenBack: self.init("Lấy lại bước “\(step)”")
    case .covered(_, _, let name): self.init("Làm thay \(name) đang vắng", step)
    case .silenceCounted(_, let agency): self.init("\(agency) không trả lời trong hạn: coi là đồng ý")
    case .stepCompleted: self.init("Xong bước “\(step)”")
    case .legOpened(_, let code, let agency): self.init("Chuyển liên thông đến \(agency)", "Hồ sơ \(code)")
    case .legReturned(_, let code): self.init("Nhận kết quả liên thông “\(step)”", "Hồ sơ \(code)")
    case .legRefused(_, let code, let reason):
      self.init("Cơ quan liên thông không giải quyết “\(step)”", "Hồ sơ \(code). \(reason)")
    case .legLate(_, let code): self.init("Phần liên thông “\(step)” đã quá hạn", "Hồ sơ \(code)")
    case .legCancelled(_, let code): self.init("Không cần phần liên thông “\(step)” nữa", "Hồ sơ \(code)")
    case .closedForSilence(let number):
      self.init("Kết thúc vì 15 ngày làm việc không bổ sung, thông báo số \(number)")
    case .slipMade(let slip, let number, let reason):
      self.init("\(RefusalSlip.Kind(rawValue: slip)?.title ?? slip), số \(number)", reason)
    case .markedDueSoon: self.init("Sắp đến hạn")
    case .markedOverdue: self.init("Quá hạn")
    case .moved(_, _, let version, _): self.init("Chuyển sang phiên bản \(version) của quy trình")
    case .redated(let reason): self.init("Lịch làm việc thay đổi, ngày hẹn thay đổi theo", reason)
    }
  }

  private init(_ title: String, _ detail: String? = nil) {
    self.title = title
    self.detail = detail.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// What happened, the newest first.
func history(_ view: DossierView) -> HTML {
  """
  <ol class="history" reversed>\(each: view.file.events.reversed(), { event in
    let line = HistoryLine(event, of: view.file)
    return """
      <li><b>\(line.title)</b>\(line.detail.map { "<span class=\"said\">\($0)</span>" })\
      <small>\(shortDateTime(event.content.at, now: view.now)) · \(event.actorName)\
      \(event.content.dueAt.map { " · hẹn trả \(shortDateTime($0, now: view.now))" as HTML })</small></li>

      """
  })</ol>
  """
}
