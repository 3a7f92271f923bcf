package import WorkingTime

private let code1994 = Day(1995, 1, 1)
private let code2012 = Day(2013, 5, 1)
private let code2019 = Day(2021, 1, 1)

extension [HolidayRule] {
  /// The public holidays of the labour codes and the laws beside them, with the days on which they were in force.
  package static let vietnam: [HolidayRule] = [
    // Bộ luật Lao động 1994 Art. 73, 2012 Art. 115, 2019 Art. 112
    holiday("Tết Dương lịch", .solar(month: 1, day: 1), from: code1994),
    // 1994 Art. 73: four days, one at the end of the old year and three of the new.
    holiday("Tết Nguyên đán", .newYear(days: 4, before: [1]), from: code1994, through: code2012.adding(days: -1)),
    holiday("Tết Nguyên đán", .newYear(days: 5, before: [2, 1]), from: code2012),
    // Luật 84/2007/QH11
    holiday(
      "Giỗ Tổ Hùng Vương (10/3 âm lịch)", short: "Giỗ Tổ Hùng Vương", .lunar(month: 3, day: 10),
      from: Day(2007, 4, 11)),
    holiday("Ngày Chiến thắng", short: "30/4", .solar(month: 4, day: 30), from: code1994),
    holiday("Ngày Quốc tế lao động", short: "1/5", .solar(month: 5, day: 1), from: code1994),
    holiday("Quốc khánh", .solar(month: 9, day: 2), from: code1994, through: code2019.adding(days: -1)),
    // 2019 Art. 112: the day before or after, decided each year by the Prime Minister.
    holiday("Quốc khánh", .nationalDayAndNeighbour, from: code2019),
    // Nghị quyết 28/2026/QH16
    holiday("Ngày Văn hóa Việt Nam", .solar(month: 11, day: 24), from: Day(2026, 7, 1)),
  ]

  private static func holiday(
    _ name: String, short: String? = nil, _ days: HolidayRule.Days, from validFrom: Day, through validTo: Day? = nil
  ) -> HolidayRule {
    HolidayRule(
      name, compensation: "Nghỉ bù \(short ?? name)", neighbour: "\(name) (ngày liền kề)", days, from: validFrom,
      through: validTo)
  }
}
