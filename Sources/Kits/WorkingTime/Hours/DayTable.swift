/// Every day between the first and the last that is special, with the minutes worked before it, so that a day costs
/// one look-up and a stretch of days one subtraction. Before and after it the week repeats.
struct DayTable: Sendable {
  private let first: Int
  private let shapes: [DayShape]
  /// Index into `shapes`, for each day.
  private let kinds: [UInt16]
  /// Minutes from the first day of the table to the start of each day, and to the end of the last.
  private let worked: [Int]
  private let weekBefore: WeekShape
  private let weekAfter: WeekShape

  /// `shape` answers for each day of the table.
  init(_ days: Range<Int>, before: WeekShape, after: WeekShape, shape: (Day) -> DayShape) {
    var known: [DayShape: UInt16] = [:]
    var shapes: [DayShape] = []
    var kinds: [UInt16] = []
    var worked = [0]
    kinds.reserveCapacity(days.count)
    worked.reserveCapacity(days.count + 1)
    for ordinal in days {
      let shape = shape(Day(ordinal: ordinal))
      let index = known[shape] ?? UInt16(truncatingIfNeeded: shapes.count)
      if index == shapes.count {
        known[shape] = index
        shapes.append(shape)
      }
      kinds.append(index)
      worked.append((worked.last ?? 0) + shape.minutes)
    }
    (first, weekBefore, weekAfter) = (days.lowerBound, before, after)
    (self.shapes, self.kinds, self.worked) = (shapes, kinds, worked)
  }

  subscript(_ day: Day) -> DayShape {
    let index = day.ordinal - first
    if index < 0 { return weekBefore[day] }
    return index < kinds.count ? shapes[Int(kinds[index])] : weekAfter[day]
  }

  /// Minutes worked from the first day of the table to the start of a day; negative before it.
  func worked(before day: Int) -> Int {
    let index = day - first
    if index < 0 { return -weekBefore.minutes(from: day, to: first) }
    if index <= kinds.count { return worked[index] }
    return worked[kinds.count] + weekAfter.minutes(from: first + kinds.count, to: day)
  }

  /// The first day at whose end at least so many minutes have been worked.
  func firstDay(reaching target: Int) -> Int {
    if target <= 0 {
      // Whole weeks back, then days.
      var day = first - (-target / weekBefore.minutes) * 7 - 1
      while worked(before: day) >= target { day -= 1 }
      return day
    }
    if let last = worked.last, target > last {
      var day = first + kinds.count + (target - last - 1) / weekAfter.minutes * 7
      while worked(before: day + 1) < target { day += 1 }
      return day
    }
    var (low, high) = (0, kinds.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if worked[middle + 1] >= target { high = middle } else { low = middle + 1 }
    }
    return first + low
  }
}
