package import WorkingTime

/// Days and times as people read them.
package enum DateText {
  /// "17:00, thứ Sáu 20/11/2026"
  package static func dateTime(_ moment: Instant) -> String { "\(time(moment.minuteOfDay)), \(long(moment.day))" }
  /// "07:00"
  package static func time(_ minuteOfDay: Int) -> String {
    twoDigits(minuteOfDay / 60) + ":" + twoDigits(minuteOfDay % 60)
  }
  /// "thứ Sáu 06/11/2026"
  package static func long(_ day: Day) -> String { "\(day.weekday.label) \(short(day))" }
  /// "06/11/2026"
  package static func short(_ day: Day) -> String { "\(dayAndMonth(day))/\(day.year)" }
  /// "06/11/2026", without the year when it is this one: "06/11"
  package static func short(_ day: Day, today: Day) -> String {
    day.year == today.year ? dayAndMonth(day) : short(day)
  }
  /// "6/11/2026"
  package static func unpadded(_ day: Day) -> String { "\(day.day)/\(day.month)/\(day.year)" }
  /// "1/11 nhuận/2033"
  package static func lunar(_ date: LunarDate) -> String {
    "\(date.day)/\(date.month)\(date.isLeap ? " nhuận" : "")/\(date.year)"
  }

  private static func dayAndMonth(_ day: Day) -> String { "\(twoDigits(day.day))/\(twoDigits(day.month))" }
}

extension Weekday {
  package var label: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }
}
