/// The months of one lunar year.
package struct LunarYear: Hashable, Sendable {
  package struct Month: Hashable, Sendable {
    package let number: Int
    package let isLeap: Bool
    package let first: Day
    package let length: Int
  }

  package let year: Int
  /// Twelve, or thirteen with a leap month.
  package let months: [Month]

  /// Tết.
  package var firstDay: Day { months[0].first }
  package var leapMonth: Month? { months.first(where: \.isLeap) }

  package func date(of day: Day) -> LunarDate? {
    guard let month = months.last(where: { $0.first <= day }), day < month.first.adding(days: month.length) else {
      return nil
    }
    return LunarDate(
      day: month.first.days(to: day) + 1, month: month.number, isLeap: month.isLeap, year: year)
  }

  package func day(of date: LunarDate) -> Day? {
    guard date.year == year,
      let month = months.first(where: { $0.number == date.month && $0.isLeap == date.isLeap }),
      (1...month.length).contains(date.day)
    else { return nil }
    return month.first.adding(days: date.day - 1)
  }

  /// From its first month, in the winter that began the year before, to the last before the next one.
  init(_ year: Int, hoursAhead: Int) {
    let before = WinterToWinter(endingIn: year, hoursAhead: hoursAhead)
    let after = WinterToWinter(endingIn: year + 1, hoursAhead: hoursAhead)
    self.year = year
    months = before.months.drop { $0.number > 10 } + after.months.prefix { $0.number > 10 }
  }
}

/// The months from the one that holds a winter solstice up to the next such month: 11, 12, 1 … 10.
private struct WinterToWinter {
  let months: [LunarYear.Month]

  init(endingIn year: Int, hoursAhead: Int) {
    let clock = MoonClock(hoursAhead: hoursAhead)
    let (first, last) = (clock.monthOfSolstice(in: year - 1), clock.monthOfSolstice(in: year))
    let starts = (first...last).map(clock.day(ofNewMoon:))
    let sectors = starts.map { SunLongitude(startOf: $0, hoursAhead: hoursAhead).sector }
    // Thirteen months between two solstices: the first of them in which the sun reaches no principal term is the leap
    // month. The month of the solstice itself has one.
    let leap = starts.count == 14 ? (1..<13).first { sectors[$0] == sectors[$0 + 1] } : nil

    months = (0..<starts.count - 1).map { index in
      let passed = index - (leap.map { index >= $0 ? 1 : 0 } ?? 0)
      return LunarYear.Month(
        number: (passed + 10) % 12 + 1, isLeap: index == leap, first: starts[index],
        length: starts[index].days(to: starts[index + 1]))
    }
  }
}

/// New moons by the clock of a place: a month begins on the day in which the new moon falls.
private struct MoonClock {
  let hoursAhead: Int

  func day(ofNewMoon number: Int) -> Day {
    let moment = NewMoon(number: number).julianDay + Double(hoursAhead) / 24
    return Day(ordinal: Int((moment - 2_440_587.5).rounded(.down)))
  }

  /// The number of the new moon that begins the month in which the sun reaches 270 degrees.
  func monthOfSolstice(in year: Int) -> Int {
    let yearEnd = Day(year, 12, 31)
    var number = NewMoon.near(yearEnd.ordinal).number + 1
    while day(ofNewMoon: number) > yearEnd || isPastSolstice(day(ofNewMoon: number)) { number -= 1 }
    return number
  }

  /// Of a day at the end of a year: the solstice is over when it begins.
  private func isPastSolstice(_ day: Day) -> Bool {
    day.month == 12 && SunLongitude(startOf: day, hoursAhead: hoursAhead).sector >= 9
      && SunLongitude(startOf: day, hoursAhead: hoursAhead).sector < 11
  }
}
