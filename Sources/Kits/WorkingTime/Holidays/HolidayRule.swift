/// A public holiday as a law gives it, with the days on which that law was in force.
struct HolidayRule: Sendable {
  /// The days of one year, best first where the law leaves a choice to the yearly notice.
  enum Days: Sendable {
    case solar(month: Int, day: Int)
    case lunar(month: Int, day: Int)
    /// Tết: so many days in all, of which some before the first day of the year, by choice.
    case newYear(days: Int, before: [Int])
    /// 2 September and the day before or after it, by choice.
    case nationalDayAndNeighbour
  }

  let name: String
  /// How a compensation day names the holiday, where it is shorter.
  let shortName: String
  let days: Days
  let validFrom: Day
  /// The last day of validity; nil while the law is in force.
  let validTo: Day?

  func isInForce(on day: Day) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }

  private init(
    _ name: String, short: String? = nil, _ days: Days, from validFrom: Day, through validTo: Day? = nil
  ) {
    (self.name, self.days, self.validFrom, self.validTo) = (name, days, validFrom, validTo)
    shortName = short ?? name
  }

  private static let code1994 = Day(1995, 1, 1)
  private static let code2012 = Day(2013, 5, 1)
  private static let code2019 = Day(2021, 1, 1)

  static let inLaw: [HolidayRule] = [
    // Bộ luật Lao động 1994 Art. 73, 2012 Art. 115, 2019 Art. 112
    HolidayRule("Tết Dương lịch", .solar(month: 1, day: 1), from: code1994),
    // 1994 Art. 73: four days, one at the end of the old year and three of the new.
    HolidayRule(
      "Tết Nguyên đán", .newYear(days: 4, before: [1]), from: code1994, through: code2012.adding(days: -1)),
    HolidayRule("Tết Nguyên đán", .newYear(days: 5, before: [2, 1]), from: code2012),
    // Luật 84/2007/QH11
    HolidayRule(
      "Giỗ Tổ Hùng Vương (10/3 âm lịch)", short: "Giỗ Tổ Hùng Vương", .lunar(month: 3, day: 10),
      from: Day(2007, 4, 11)),
    HolidayRule("Ngày Chiến thắng", short: "30/4", .solar(month: 4, day: 30), from: code1994),
    HolidayRule("Ngày Quốc tế lao động", short: "1/5", .solar(month: 5, day: 1), from: code1994),
    HolidayRule("Quốc khánh", .solar(month: 9, day: 2), from: code1994, through: code2019.adding(days: -1)),
    // 2019 Art. 112: the day before or after, decided each year by the Prime Minister.
    HolidayRule("Quốc khánh", .nationalDayAndNeighbour, from: code2019),
    // Nghị quyết 28/2026/QH16
    HolidayRule("Ngày Văn hóa Việt Nam", .solar(month: 11, day: 24), from: Day(2026, 7, 1)),
  ]
}
