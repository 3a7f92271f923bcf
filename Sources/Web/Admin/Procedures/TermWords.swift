import WorkingTime

extension Term {
  /// "5 ngày làm việc", "4 giờ làm việc", "trong ngày", "30 ngày".
  var words: String {
    switch self {
    case .workingMinutes(let minutes) where minutes % 480 == 0: "\(minutes / 480) ngày làm việc"
    case .workingMinutes(let minutes) where minutes % 240 == 0: "\(minutes / 480),5 ngày làm việc"
    case .workingMinutes(let minutes) where minutes % 60 == 0: "\(minutes / 60) giờ làm việc"
    case .workingMinutes(let minutes): "\(minutes) phút làm việc"
    case .sameDay: "trong ngày"
    case .calendarDays(let days): "\(days) ngày"
    case .calendarMonths(let months): "\(months) tháng"
    }
  }
}
