import Procedures
import WorkingTime

extension CalendarChange {
  /// Why the date moves, in words for the citizen.
  /// - Parameter after: the calendars with the change.
  func reasonForCitizens(_ after: OfficeCalendars) -> String {
    switch self {
    case .day(_, .off, let reason), .day(_, .work, let reason): reason.sentence
    case .day(let day, nil, _): "Ngày \(day.day)/\(day.month)/\(day.year) \(Self.standing(of: day, in: after))".sentence
    case .announcement(let year): "Lịch nghỉ lễ, tết năm \(year) đã được công bố."
    case .hours: "Cơ quan giải quyết hồ sơ thay đổi giờ làm việc."
    }
  }

  /// What a day is for which nothing is recorded any more.
  private static func standing(of day: Day, in calendars: OfficeCalendars) -> String {
    switch calendars.yearCalendars.year(day.year).entry(on: day) {
    case .some(let entry) where entry.kind == .off: "là ngày nghỉ theo luật: \(entry.reason)"
    case .some(let entry): "là ngày làm việc: \(entry.reason)"
    case nil where calendars.province.isWorkingDay(day): "làm việc như thường lệ"
    case nil: "là ngày nghỉ hằng tuần như thường lệ"
    }
  }
}

extension String {
  fileprivate var sentence: String { hasSuffix(".") ? self : self + "." }
}
