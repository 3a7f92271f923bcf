package import Procedures
package import WorkingTime

extension Term {
  /// "3 ngày làm việc", "trong ngày làm việc", "30 ngày".
  package var words: String {
    switch self {
    case .sameDay: "trong ngày làm việc"
    case .calendarDays(let days): "\(days) ngày"
    case .calendarMonths(let months): "\(months) tháng"
    case .workingMinutes(let minutes): workingTimeWords(minutes)
    }
  }
}

/// "2 ngày làm việc", "2,5 ngày làm việc", "4 giờ làm việc". A working day has eight hours.
package func workingTimeWords(_ minutes: Int) -> String {
  let day = Term.minutesOfWorkingDay
  if minutes >= day, minutes % (day / 2) == 0 {
    return "\(minutes / day)\(minutes % day == 0 ? "" : ",5") ngày làm việc"
  }
  if minutes == day / 2 { return "½ ngày làm việc" }
  if minutes >= 60, minutes % 60 == 0 { return "\(minutes / 60) giờ làm việc" }
  if minutes >= 60 { return "\(minutes / 60) giờ \(minutes % 60) phút làm việc" }
  return "\(minutes) phút"
}

/// "1,5 ngày làm việc → 2 ngày làm việc", "12 giờ làm việc → 13 giờ làm việc": both in one unit.
package func workingTimeWords(from before: Int, to after: Int) -> String {
  let half = Term.minutesOfWorkingDay / 2
  let areDays = [before, after].allSatisfy { $0 % half == 0 }
  if areDays { return "\(workingTimeWords(before)) → \(workingTimeWords(after))" }
  if [before, after].allSatisfy({ $0 % 60 == 0 }) { return "\(before / 60) giờ làm việc → \(after / 60) giờ làm việc" }
  return "\(before) phút làm việc → \(after) phút làm việc"
}

extension RequiredPaper.Kind {
  /// As the receipt says it.
  package var words: String {
    switch self {
    case .original: "bản chính"
    case .copy: "bản sao"
    case .photocopy: "bản chụp"
    case .form: "tờ khai"
    case .data: "không cần nộp"
    }
  }
}
