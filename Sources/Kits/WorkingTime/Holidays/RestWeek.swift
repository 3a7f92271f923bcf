/// The weekly rest days, and what they do to holidays.
struct RestWeek {
  let days: Set<Weekday>

  func isRest(_ day: Day) -> Bool { days.contains(day.weekday) }

  /// Bộ luật Lao động 2019 Art. 111.3: a holiday on a weekly rest day is rested on the next working day. Several such
  /// holidays take the next working days one after the other.
  func compensations(for holidays: [Holiday]) -> [Holiday] {
    guard days.count < Weekday.allCases.count else { return [] }
    var taken = Set(holidays.map(\.day))
    return holidays.filter { isRest($0.day) }.map { holiday in
      var day = holiday.day
      while isRest(day) || taken.contains(day) { day = day.adding(days: 1) }
      taken.insert(day)
      return Holiday(rule: holiday.rule, day: day, isCompensation: true)
    }
  }

  /// The days of a rule in a year. Of several choices the one that the yearly notices have preferred so far.
  func days(of rule: HolidayRule, in year: Int) -> [Day] {
    switch rule.days {
    case .solar(let month, let day): [Day(year, month, day)]
    case .lunar(let month, let day):
      LunarCalendar.vietnam.day(of: LunarDate(day: day, month: month, year: year)).map { [$0] } ?? []
    case .newYear(let count, let before): newYear(year, count, before)
    case .nationalDayAndNeighbour: nationalDay(year)
    }
  }

  /// As few of the days as possible on weekly rest days; otherwise two days before the new year. All notices since
  /// the code of 2012 chose so, but for the first, that of 2014.
  private func newYear(_ year: Int, _ count: Int, _ choices: [Int]) -> [Day] {
    guard let first = LunarCalendar.vietnam.year(year)?.firstDay else { return [] }
    let candidates = choices.map { before in (0..<count).map { first.adding(days: $0 - before) } }
    return candidates.min { $0.count(where: isRest) < $1.count(where: isRest) } ?? []
  }

  /// As few of the two days as possible on weekly rest days, then the longer unbroken rest, then the day before: all
  /// notices since the code of 2019 chose so.
  private func nationalDay(_ year: Int) -> [Day] {
    let day = Day(year, 9, 2)
    let (before, after) = ([day.adding(days: -1), day], [day, day.adding(days: 1)])
    let (restBefore, restAfter) = (before.count(where: isRest), after.count(where: isRest))
    if restBefore != restAfter { return restBefore < restAfter ? before : after }
    return unbrokenRest(around: after) > unbrokenRest(around: before) ? after : before
  }

  private func unbrokenRest(around holidays: [Day]) -> Int {
    guard var first = holidays.first, var last = holidays.last, days.count < Weekday.allCases.count else { return 0 }
    while isRest(first.adding(days: -1)) { first = first.adding(days: -1) }
    while isRest(last.adding(days: 1)) { last = last.adding(days: 1) }
    return first.days(to: last) + 1
  }
}
