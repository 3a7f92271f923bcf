/// A day of the lunar calendar: the 1st of the first month is Tết.
package struct LunarDate: Hashable, Sendable {
  package var day: Int
  package var month: Int
  /// The month repeats the number of the month before it.
  package var isLeap: Bool
  package var year: Int

  package init(day: Int, month: Int, isLeap: Bool = false, year: Int) {
    (self.day, self.month, self.isLeap, self.year) = (day, month, isLeap, year)
  }
}
