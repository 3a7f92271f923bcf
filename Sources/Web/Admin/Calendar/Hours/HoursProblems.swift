import Language
import WebShared
import WorkingTime

extension OfficeHours.Problem {
  /// Beside which day it is told.
  var weekday: Weekday {
    switch self {
    case .noSessionInTheWeek: .monday
    case .endsBeforeItStarts(let weekday, _), .outsideTheDay(let weekday, _), .overlap(let weekday, _, _): weekday
    }
  }

  var sentence: String {
    switch self {
    case .noSessionInTheWeek:
      "Cả tuần chưa có buổi làm việc nào. Nhập giờ cho ít nhất một ngày, ví dụ 07:00-11:00, 13:00-17:00."
    case .endsBeforeItStarts(_, let session):
      "Buổi \([session].text) kết thúc trước khi bắt đầu. Hãy viết giờ bắt đầu trước, giờ kết thúc sau."
    case .outsideTheDay(_, let session):
      "Buổi \([session].text) vượt ra ngoài ngày. Giờ trong ngày là từ 00:00 đến 24:00."
    case .overlap(_, let one, let other):
      "Buổi \([one].text) và buổi \([other].text) trùng giờ nhau. Hãy gộp lại hoặc sửa cho rời nhau."
    }
  }
}

extension OfficeHoursPlan.Problem {
  /// The field it is told beside, among the blocks that were read, and the sentence.
  func told(
    _ periods: [(number: Int, period: OfficeHoursPlan.Period)],
    _ days: [(number: Int, special: OfficeHoursPlan.SpecialDay)]
  ) -> (field: String?, sentence: String) {
    func period(_ isMeant: (OfficeHoursPlan.Period) -> Bool, _ part: String) -> String? {
      periods.last { isMeant($0.period) }.map { "p\($0.number)-\(part)" }
    }
    func special(_ day: Day, _ part: String) -> String? {
      days.last { $0.special.day == day }.map { "d\($0.number)-\(part)" }
    }
    switch self {
    case .noPeriod:
      return (nil, "Phải còn ít nhất một giai đoạn có giờ làm việc.")
    case .endsBeforeItStarts(let from, let to):
      return (
        period({ $0.validFrom == from && $0.validTo == to }, "to"),
        "Giai đoạn kết thúc \(DateText.short(to)), trước ngày bắt đầu \(DateText.short(from)). Hãy sửa một trong hai ngày."
      )
    case .overlap(.first):
      return (
        period({ $0.validFrom == nil }, "from"),
        "Hai giai đoạn cùng áp dụng từ trước đến nay. Nhập ngày bắt đầu cho giai đoạn sau."
      )
    case .overlap(let day):
      return (
        period({ $0.validFrom == day }, "from"),
        "Ngày \(DateText.short(day)) đã thuộc giai đoạn trước. Hãy cho giai đoạn này bắt đầu sau, hoặc kết thúc giai đoạn trước sớm hơn."
      )
    case .twoSpecialDays(let day):
      return (special(day, "day"), "Ngày \(DateText.short(day)) được ghi hai lần. Hãy giữ một dòng.")
    case .wrongSessions(let day):
      return (
        special(day, "hours"),
        "Giờ của ngày \(DateText.short(day)) không đúng: mỗi buổi kết thúc sau khi bắt đầu, không quá 24:00, không trùng buổi khác."
      )
    }
  }
}
