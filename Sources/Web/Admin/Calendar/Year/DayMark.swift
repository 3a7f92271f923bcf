import WorkingTime

/// What kind of day it is, with the word that stands in its cell: nobody has to tell colours apart.
enum DayMark: String, CaseIterable, Sendable {
  case working, weeklyRest, holiday, compensation, off, worked, special

  /// In the cell; nothing on an ordinary working day.
  var sign: String {
    switch self {
    case .working: ""
    case .weeklyRest: "–"
    case .holiday: "lễ"
    case .compensation: "bù"
    case .off: "nghỉ"
    case .worked: "làm"
    case .special: "riêng"
    }
  }

  var meaning: String {
    switch self {
    case .working: "ngày làm việc"
    case .weeklyRest: "nghỉ hằng tuần"
    case .holiday: "nghỉ lễ, tết theo luật"
    case .compensation: "nghỉ bù cho ngày lễ trùng ngày nghỉ hằng tuần"
    case .off: "nghỉ hoán đổi hoặc nghỉ theo quyết định"
    case .worked: "làm bù vào ngày nghỉ"
    case .special: "giờ làm việc riêng của ngày đó"
    }
  }

  /// In a list of days.
  var label: String {
    switch self {
    case .working: "Làm việc"
    case .weeklyRest: "Nghỉ hằng tuần"
    case .holiday: "Nghỉ lễ, tết"
    case .compensation: "Nghỉ bù"
    case .off: "Nghỉ"
    case .worked: "Làm bù"
    case .special: "Giờ riêng"
    }
  }
}
