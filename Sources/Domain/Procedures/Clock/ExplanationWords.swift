import Language
package import WorkingTime

extension Explanation {
  /// The explanation in plain Vietnamese, one sentence each, for officers and citizens alike.
  package var sentences: [String] { sentences(pause: nil) }

  /// While the term stands there is no date to explain.
  /// - Parameter pause: why it stands, where that is known.
  package func sentences(pause: String?) -> [String] {
    [opening] + stops + rule + exceptions + proposals + [standing(pause) ?? closing]
  }

  private var opening: String {
    beginning == run.acceptedAt.wholeMinute
      ? "Tiếp nhận lúc \(words(run.acceptedAt))."
      : "Tiếp nhận lúc \(words(run.acceptedAt)); tính lại từ đầu từ \(words(beginning))."
  }

  private var stops: [String] {
    run.stops.compactMap { stop in
      guard let to = stop.to else { return nil }
      return stop.then == .restart
        ? "Chờ bổ sung giấy tờ từ \(words(stop.from)) đến \(words(to)), sau đó tính lại từ đầu."
        : "Tạm dừng tính thời hạn từ \(words(stop.from)) đến \(words(to))."
    }
  }

  private var rule: [String] {
    let reasons = Set(days.flatMap(\.parts).compactMap(\.reason))
    var rule: [String] = []
    switch way {
    case .minutes: if let first = firstCounted { rule.append("Tính từ \(words(first)), chỉ tính trong giờ làm việc.") }
    case .wholeDays: rule.append("Tính theo ngày làm việc, ngày đầu tiên là ngày làm việc sau ngày tiếp nhận.")
    case .sameDay: rule.append("Trả kết quả trong ngày.")
    case .calendar(let last):
      rule.append("Tính theo ngày lịch, kể cả ngày nghỉ; ngày tiếp nhận không tính.")
      if last != due.day, run.openStop == nil {
        rule.append("Ngày cuối là \(words(last)), ngày nghỉ, nên hẹn ngày làm việc tiếp theo.")
      }
    }
    if reasons.contains(.lastHour) {
      rule.append("Tiếp nhận trong giờ làm việc cuối của ngày nên tính từ ngày làm việc tiếp theo.")
    }
    if reasons.contains(.afterCutoff) || way == .sameDay && due.day > beginning.day && isWorked(beginning.day) {
      let hour = DateText.time(run.policy.sameDayCutoff)
      rule.append("Tiếp nhận sau \(hour) nên tính từ ngày làm việc tiếp theo.")
    }
    return rule
  }

  /// Days that are not as their weekday says, neighbours with the same reason in one sentence.
  private var exceptions: [String] {
    var sentences: [String] = []
    var rest = days.filter { $0.day >= beginning.day && isPast($0.day) }[...]
    while let first = rest.first {
      let alike = rest.prefix { $0.note.map(reason) == first.note.map(reason) }
      rest = rest.dropFirst(alike.count)
      guard let note = first.note, let last = alike.last else { continue }
      let span = first.day == last.day ? words(first.day) : "\(words(first.day)) đến \(words(last.day))"
      sentences.append("\(capitalised(span)): \(reason(note)).")
    }
    return sentences
  }

  /// Years whose holidays were worked out: they may still change, and the date with them.
  private var proposals: [String] {
    let days = days.filter { day in
      guard case .off(let entry) = day.note else { return false }
      return entry.origin != .override && day.day >= beginning.day && isPast(day.day)
    }
    return Set(days.map(\.day.year)).sorted().map { "Lịch nghỉ lễ năm \($0) chưa được công bố, nên tính theo luật." }
  }

  private func standing(_ pause: String?) -> String? {
    run.openStop.map { stop in
      pause ?? "Tạm dừng tính thời hạn từ \(words(stop.from)). Hết tạm dừng, ngày hẹn được tính lại."
    }
  }

  /// What comes after the beginning of a stop that lasts is not known yet.
  private func isPast(_ day: Day) -> Bool { run.openStop.map { day <= $0.from.day } ?? true }

  private var closing: String {
    way == .minutes
      ? "Đủ \(duration(countedMinutes)) làm việc lúc \(words(due)): hẹn trả kết quả."
      : "Hẹn trả kết quả lúc \(words(due)), hết giờ làm việc."
  }

  private var firstCounted: Instant? {
    for day in days {
      if let part = day.parts.first(where: { $0.reason == nil }) { return day.day.at(minuteOfDay: part.session.opens) }
    }
    return nil
  }

  private func isWorked(_ day: Day) -> Bool { days.contains { $0.day == day && !$0.parts.isEmpty } }

  private func reason(_ note: DayNote) -> String {
    switch note {
    case .weeklyRest: "nghỉ hằng tuần"
    case .off(let entry): entry.reason.isEmpty ? "nghỉ" : "nghỉ, \(entry.reason)"
    case .worked(let entry): entry.reason.isEmpty ? "làm việc" : "làm việc, \(entry.reason)"
    case .special(let day) where day.sessions.isEmpty: "cơ quan nghỉ, \(day.reason)"
    case .special(let day): "giờ làm việc riêng, \(day.reason)"
    }
  }
}

/// "09:00 thứ Ba 29/4/2025".
private func words(_ moment: Instant) -> String { "\(DateText.time(moment.minuteOfDay)) \(words(moment.day))" }

/// "thứ Ba 29/4/2025".
private func words(_ day: Day) -> String { "\(day.weekday.label) \(DateText.unpadded(day))" }

/// "24 giờ", "1 giờ 30 phút", "45 phút".
private func duration(_ minutes: Int) -> String {
  let parts = [
    minutes >= 60 ? "\(minutes / 60) giờ" : "", minutes % 60 > 0 || minutes < 60 ? "\(minutes % 60) phút" : "",
  ]
  return parts.filter { !$0.isEmpty }.joined(separator: " ")
}

private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
