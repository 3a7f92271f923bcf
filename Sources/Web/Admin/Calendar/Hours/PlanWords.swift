import Language
import WebShared
import WorkingTime

extension OfficeHoursPlan {
  /// The hours in words, a line for the days of the week that are alike; in the order of time.
  var lines: [String] {
    periods.flatMap(\.lines) + specialDays.map(\.line)
  }
}

extension OfficeHoursPlan.Period {
  fileprivate var lines: [String] {
    let week = hours.groups.map { "\(span): \($0)" }
    return week + (receptionOnly?.groups ?? []).map { "\(span), chỉ tiếp nhận: \($0)" }
  }

  private var span: String {
    switch (validFrom, validTo) {
    case (nil, nil): "Mọi lúc"
    case (let from?, nil): "Từ \(DateText.short(from))"
    case (nil, let to?): "Đến hết \(DateText.short(to))"
    case (let from?, let to?): "Từ \(DateText.short(from)) đến hết \(DateText.short(to))"
    }
  }
}

extension OfficeHours {
  /// "thứ Hai đến thứ Sáu 07:00-11:00, 13:00-17:00"
  fileprivate var groups: [String] {
    var groups: [(first: Weekday, last: Weekday, sessions: [Session])] = []
    for weekday in Weekday.allCases where !sessions(on: weekday).isEmpty {
      if let last = groups.last, last.last.rawValue + 1 == weekday.rawValue, last.sessions == sessions(on: weekday) {
        groups[groups.count - 1].last = weekday
      } else {
        groups.append((weekday, weekday, sessions(on: weekday)))
      }
    }
    return groups.map { group in
      let days =
        group.first == group.last ? group.first.label : "\(group.first.label) đến \(group.last.label)"
      return "\(days) \(group.sessions.text)"
    }
  }
}

extension OfficeHoursPlan.SpecialDay {
  fileprivate var line: String {
    "Ngày \(DateText.short(day)): \(sessions.isEmpty ? "đóng cửa" : sessions.text) (\(reason))"
  }
}
