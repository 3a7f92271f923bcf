import Markup
import WorkingTime

enum StyleguideTime {
  private static let now = Day(2026, 11, 20).at(hour: 9, minute: 30)

  static let body: HTML = """
    <h2>Thời gian</h2>
    <p>\(dateTime(now)) · \(shortDateTime(now, now: now)) · \(date(now.day)) · \(shortDate(now.day))</p>
    <h3>Thời hạn đã dùng</h3>
    <p>\(termBar(TermUse(used: 960, total: 2_400)))</p>
    <p>\(termBar(TermUse(used: 2_160, total: 2_400)))</p>
    <p>\(termBar(TermUse(used: 3_000, total: 2_400)))</p>
    <p>\(pausedTermBar(TermUse(used: 1_200, total: 2_400)))</p>
    <h3>Đường đi của hồ sơ</h3>
    \(timeline([
      TimelineStep("Nộp hồ sơ", .done, time: dateTime(now.adding(minutes: -4_500))),
      TimelineStep("Tiếp nhận", .done, time: dateTime(now.adding(minutes: -4_300)), detail: "Bộ phận Một cửa, UBND phường Mỹ Bình"),
      TimelineStep("Thẩm định", .current, detail: "Đang ở công chức Tư pháp – Hộ tịch"),
      TimelineStep("Trả kết quả", .coming, time: "dự kiến \(dateTime(now.adding(minutes: 450)))"),
    ]))
    <h3>Mười trạng thái</h3>
    <p>\(each: 1...10, { number in "\(statusTag(number)) " })</p>
    """
}
