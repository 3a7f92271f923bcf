package import WorkingTime

extension TermUse {
  /// "còn 2 ngày làm việc", "còn 3 giờ làm việc", "quá hạn 1 ngày làm việc". A working day has eight hours.
  package var relative: String {
    if left == 0 { return "đến hạn ngay bây giờ" }
    return left > 0 ? "còn \(workingTime(left))" : "quá hạn \(workingTime(-left))"
  }

  /// How much of the term is used, as it is shown: under a fifth left is soon.
  package var state: TermState {
    if left < 0 { return .overdue }
    return share >= 0.8 ? .soon : .inTime
  }
}

package enum TermState: String, Sendable, CaseIterable {
  case inTime, soon, overdue

  package var tone: Tone {
    switch self {
    case .inTime: .info
    case .soon: .warn
    case .overdue: .bad
    }
  }

  package var label: String {
    switch self {
    case .inTime: "Trong hạn"
    case .soon: "Sắp đến hạn"
    case .overdue: "Quá hạn"
    }
  }
}

/// "2 ngày làm việc". Rounded down: nobody is promised time that is not there.
package func workingTime(_ minutes: Int) -> String {
  if minutes >= 480 { return "\(minutes / 480) ngày làm việc" }
  if minutes >= 60 { return "\(minutes / 60) giờ làm việc" }
  return "\(minutes) phút làm việc"
}
